package dev.custombot.deployment.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the methods of a class call, as its bytecode says it. */
final class ClassCalls extends ClassVisitor {

    /**
     * A method, by the names of the class file.
     *
     * @param owner the class that it is called on, with slashes
     * @param lastArgument the text that it is called with, if it is written there, and nothing is done with it before
     */
    record Method(String owner, String name, String descriptor, Optional<String> lastArgument) {

        Method(String owner, String name, String descriptor) {
            this(owner, name, descriptor, Optional.empty());
        }

        Method withoutArgument() {
            return new Method(owner, name, descriptor);
        }
    }

    private final Map<String, List<Method>> calls = new HashMap<>();
    private final List<String> parents = new ArrayList<>();

    private ClassCalls() {
        super(Opcodes.ASM9);
    }

    static ClassCalls of(byte[] classFile) {
        ClassCalls read = new ClassCalls();
        new ClassReader(classFile).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return read;
    }

    boolean has(Method method) {
        return calls.containsKey(method.name() + method.descriptor());
    }

    List<Method> of(Method method) {
        return calls.getOrDefault(method.name() + method.descriptor(), List.of());
    }

    /** The class and the interfaces that it extends, with slashes. */
    List<String> parents() {
        return parents;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        Stream.concat(Stream.ofNullable(superName), Stream.of(interfaces)).forEach(parents::add);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        List<Method> called = calls.computeIfAbsent(name + descriptor, any -> new ArrayList<>());
        return new CallVisitor(called::add);
    }
}
