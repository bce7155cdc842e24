package dev.custombot.deployment.said;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.objectweb.asm.Type;

import dev.custombot.Reply;
import dev.custombot.deployment.said.ClassCalls.Method;

/**
 * Which questions a method may ask, as far as bytecode shows it: those whose name is written where {@code Reply.ask} or {@code asking} is
 * called, in it and in those methods of the application that it calls.
 */
public final class AskedQuestions {

    private static final String REPLY = Type.getInternalName(Reply.class);
    private static final Set<String> ASKING = Set.of("ask", "asking");

    private final CalledMethods methods;

    /** @param classes the class files of the application, by the names of their classes; empty for every other class */
    public AskedQuestions(Function<String, Optional<byte[]>> classes) {
        methods = new CalledMethods(classes);
    }

    public Set<String> of(String className, String method, String descriptor) {
        Set<String> asked = new LinkedHashSet<>();
        methods.walk(new Method(className.replace('.', '/'), method, descriptor), called -> {
            if (called.owner().equals(REPLY) && ASKING.contains(called.name())) {
                called.lastArgument().ifPresent(asked::add);
            }
            return false;
        });
        return asked;
    }
}
