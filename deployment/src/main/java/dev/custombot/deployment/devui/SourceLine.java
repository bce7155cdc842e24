package dev.custombot.deployment.devui;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.jandex.MethodInfo;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where a method begins, as its class file says it.
 *
 * @param file the name of the source, without its folder; empty when it is not known
 * @param line the first with code; 0 when it is not known
 */
record SourceLine(String file, int line) {

    private static final SourceLine UNKNOWN = new SourceLine("", 0);
    private static final String JAVA = "java";

    static SourceLine of(MethodInfo method) {
        String path = method.declaringClass().name().toString().replace('.', '/') + ".class";
        try (InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return content == null ? UNKNOWN : read(content.readAllBytes(), method.name(), method.descriptor());
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    static SourceLine read(byte[] classFile, String method, String descriptor) {
        AtomicReference<String> file = new AtomicReference<>("");
        AtomicInteger first = new AtomicInteger();
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {

            @Override
            public void visitSource(String source, String debug) {
                file.set(source == null ? "" : source);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
                return !name.equals(method) || !type.equals(descriptor) ? null : new MethodVisitor(Opcodes.ASM9) {

                    @Override
                    public void visitLineNumber(int line, Label start) {
                        first.compareAndSet(0, line);
                    }
                };
            }
        }, ClassReader.SKIP_FRAMES);
        return new SourceLine(file.get(), first.get());
    }

    /** As the name of the source ends. */
    String language() {
        return file.contains(".") ? file.substring(file.lastIndexOf('.') + 1) : JAVA;
    }
}
