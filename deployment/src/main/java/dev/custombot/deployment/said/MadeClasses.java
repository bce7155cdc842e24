package dev.custombot.deployment.said;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which classes the classes of the application make, or have made, by themselves. */
public final class MadeClasses {

    private MadeClasses() {}

    /** @param application its own classes */
    public static Set<DotName> of(IndexView application) {
        Set<DotName> made = new HashSet<>();
        ApplicationClassFiles files = new ApplicationClassFiles(application);
        for (ClassInfo type : application.getKnownClasses()) {
            Set<DotName> here = new HashSet<>();
            files.apply(type.name().toString()).ifPresent(file -> new ClassReader(file).accept(new Visitor(here),
                    ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
            // An enum makes its constants.
            here.remove(type.name());
            made.addAll(here);
        }
        return made;
    }

    private static final class Visitor extends ClassVisitor {

        private final Set<DotName> made;

        Visitor(Set<DotName> made) {
            super(Opcodes.ASM9);
            this.made = made;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitTypeInsn(int opcode, String type) {
                    if (opcode == Opcodes.NEW) {
                        add(type);
                    }
                }

                /** Constants of enums, and other single instances. */
                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    if (opcode == Opcodes.GETSTATIC && Type.getType(descriptor).getSort() == Type.OBJECT) {
                        add(Type.getType(descriptor).getInternalName());
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                    Stream.of(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                            .filter(handle -> handle.getTag() == Opcodes.H_NEWINVOKESPECIAL)
                            .forEach(handle -> add(handle.getOwner()));
                }
            };
        }

        private void add(String internalName) {
            made.add(DotName.createSimple(internalName.replace('/', '.')));
        }
    }
}
