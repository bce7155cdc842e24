package dev.custombot.deployment.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the methods of a class call, as its bytecode says it. */
final class ClassCalls extends ClassVisitor {

    /**
     * A method, by the names of the class file.
     *
     * @param owner the class that it is called on, with slashes
     */
    record Method(String owner, String name, String descriptor) {}

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
        return new MethodVisitor(Opcodes.ASM9) {

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                called.add(new Method(owner, name, descriptor));
            }

            /** Lambdas and references to methods. */
            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                Stream.of(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                        .forEach(handle -> called.add(new Method(handle.getOwner(), handle.getName(), handle.getDesc())));
            }
        };
    }
}
