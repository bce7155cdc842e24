package dev.custombot.deployment.handler;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the private members of a class are used from outside: by the other classes of its outermost class. Its own inner classes are not
 * outside, because what they have is an instance, never a client proxy.
 */
final class PrivateUses extends ClassVisitor {

    private final String owner;
    private final Predicate<String> fields;
    private final Set<String> methods;
    private final Set<String> found;
    private String user;
    private boolean inside;

    private PrivateUses(ClassInfo owner, Set<String> found) {
        super(Opcodes.ASM9);
        this.owner = owner.name().toString('/');
        this.fields = name -> owner.field(name) != null && isPrivate(owner.field(name).flags());
        this.methods = owner.methods().stream().filter(method -> isPrivate(method.flags()) && !method.isConstructor())
                .map(method -> method.name() + method.descriptor()).collect(Collectors.toSet());
        this.found = found;
    }

    /**
     * Each as the method that uses and what it uses.
     *
     * @param isOwn what is not outside either, by the name
     */
    static Set<String> of(ClassInfo owner, Predicate<String> isOwn, Function<String, Optional<byte[]>> classFiles) {
        Set<String> found = new LinkedHashSet<>();
        Nest.of(owner.name().toString(), classFiles).filter(isOwn.negate()).map(classFiles).flatMap(Optional::stream)
                .forEach(file -> new ClassReader(file).accept(new PrivateUses(owner, found),
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return found;
    }

    private static boolean isPrivate(int flags) {
        return (flags & Opcodes.ACC_PRIVATE) != 0 && (flags & Opcodes.ACC_STATIC) == 0;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        user = name;
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
        inside |= name.equals(user) && name.startsWith(owner + "$") && (access & Opcodes.ACC_STATIC) == 0;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        if (inside) {
            return null;
        }
        // The body of a lambda is a method of its own.
        String where = user.replace('/', '.') + "#" + method.replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
        return new MethodVisitor(Opcodes.ASM9) {

            @Override
            public void visitFieldInsn(int opcode, String of, String name, String type) {
                if (of.equals(owner) && fields.test(name)) {
                    found.add(where + " uses the private field \"" + name + "\"");
                }
            }

            @Override
            public void visitMethodInsn(int opcode, String of, String name, String called, boolean isInterface) {
                visitCall(of, name, called);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                Stream.of(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                        .forEach(handle -> visitCall(handle.getOwner(), handle.getName(), handle.getDesc()));
            }

            private void visitCall(String of, String name, String called) {
                if (of.equals(owner) && methods.contains(name + called)) {
                    found.add(where + " uses the private method \"" + name + "\"");
                }
            }
        };
    }

    /** The classes that stand in one outermost class, and may use what is private in one another. */
    private static final class Nest extends ClassVisitor {

        private String host;
        private final Set<String> members = new LinkedHashSet<>();

        private Nest(String host) {
            super(Opcodes.ASM9);
            this.host = host;
        }

        static Stream<String> of(String member, Function<String, Optional<byte[]>> classFiles) {
            String host = read(member, classFiles).host;
            Nest nest = read(host, classFiles);
            return Stream.concat(Stream.of(host), nest.members.stream());
        }

        private static Nest read(String name, Function<String, Optional<byte[]>> classFiles) {
            Nest nest = new Nest(name);
            classFiles.apply(name).ifPresent(file -> new ClassReader(file).accept(nest, ClassReader.SKIP_CODE));
            return nest;
        }

        @Override
        public void visitNestHost(String nestHost) {
            host = nestHost.replace('/', '.');
        }

        @Override
        public void visitNestMember(String nestMember) {
            members.add(nestMember.replace('/', '.'));
        }
    }
}
