package dev.custombot.deployment.said;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.objectweb.asm.Type;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.deployment.said.ClassCalls.Method;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/**
 * Which message types a method may say, as far as bytecode shows it: what it makes, and what those methods of the application make that it
 * calls. What is made elsewhere, or by a type's name, is not seen.
 */
public final class SaidTypes {

    private static final String REPLY = Type.getInternalName(Reply.class);
    private static final String RECEIVED = Type.getDescriptor(IncomingMessage.class);
    private static final String CONSTRUCTOR = "<init>";

    private final CalledMethods methods;

    /** @param classes the class files of the application, by the names of their classes; empty for every other class */
    public SaidTypes(Function<String, Optional<byte[]>> classes) {
        methods = new CalledMethods(classes);
    }

    /** Each thing that is said, as the types that it can be. */
    public Set<Set<String>> of(String className, String method, String descriptor) {
        Set<Set<String>> said = new LinkedHashSet<>();
        methods.walk(new Method(className.replace('.', '/'), method, descriptor), called -> {
            Set<String> types = made(called);
            if (!types.isEmpty()) {
                said.add(types);
            }
            return !types.isEmpty();
        });
        return said;
    }

    /** What a factory, a builder or a constructor of the extension makes. */
    private static Set<String> made(Method method) {
        if (method.owner().equals(REPLY)) {
            return MessageCatalogue.entries().stream()
                    .filter(entry -> entry.method().filter(name -> name.equals(method.name()) && !name.equals("of"))
                            .isPresent())
                    .map(MessageCatalogue.Entry::type).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        boolean makes = method.name().equals(CONSTRUCTOR) || isFactory(method);
        return makes ? MessageCatalogue.typesOf(method.owner().replace('/', '.')) : Set.of();
    }

    /** What reads a received message makes none. */
    private static boolean isFactory(Method method) {
        String made = Type.getReturnType(method.descriptor()).getClassName();
        String owner = method.owner().replace('/', '.');
        return !method.descriptor().contains(RECEIVED) && (made.equals(owner) || made.equals(owner + "Builder"));
    }
}
