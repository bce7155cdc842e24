package dev.custombot.deployment.said;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import dev.custombot.deployment.said.ClassCalls.Method;

/** Tells which methods a method calls, and with which text right before the call. */
final class CallVisitor extends MethodVisitor {

    private final Consumer<Method> called;
    private Optional<String> text = Optional.empty();

    CallVisitor(Consumer<Method> called) {
        super(Opcodes.ASM9);
        this.called = called;
    }

    @Override
    public void visitLdcInsn(Object value) {
        text = Optional.of(value).filter(String.class::isInstance).map(String.class::cast);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        called.accept(new Method(owner, name, descriptor, text));
        text = Optional.empty();
    }

    /** Lambdas and references to methods. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Stream.of(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                .forEach(handle -> called.accept(new Method(handle.getOwner(), handle.getName(), handle.getDesc())));
        text = Optional.empty();
    }

    @Override
    public void visitInsn(int opcode) {
        text = Optional.empty();
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        text = Optional.empty();
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        text = Optional.empty();
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        text = Optional.empty();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        text = Optional.empty();
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        text = Optional.empty();
    }

    /** Where several ways meet the text is that of one of them. */
    @Override
    public void visitLabel(Label label) {
        text = Optional.empty();
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        text = Optional.empty();
    }
}
