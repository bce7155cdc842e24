package dev.custombot.deployment.said;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
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

    private static final int MOST_METHODS = 5_000;
    private static final String REPLY = Type.getInternalName(Reply.class);
    private static final String RECEIVED = Type.getDescriptor(IncomingMessage.class);
    private static final String CONSTRUCTOR = "<init>";

    private final Function<String, Optional<byte[]>> classes;
    private final Map<String, Optional<ClassCalls>> read = new HashMap<>();

    /** @param classes the class files of the application, by the names of their classes; empty for every other class */
    public SaidTypes(Function<String, Optional<byte[]>> classes) {
        this.classes = classes;
    }

    /** Each thing that is said, as the types that it can be. */
    public Set<Set<String>> of(String className, String method, String descriptor) {
        Set<Set<String>> said = new LinkedHashSet<>();
        Set<Method> seen = new HashSet<>();
        Deque<Method> open = new ArrayDeque<>();
        open.add(new Method(className.replace('.', '/'), method, descriptor));
        while (!open.isEmpty() && seen.size() < MOST_METHODS) {
            Method next = open.poll();
            if (seen.add(next)) {
                Set<String> types = made(next);
                if (types.isEmpty()) {
                    declared(next).ifPresent(calls -> open.addAll(calls.of(next)));
                } else {
                    said.add(types);
                }
            }
        }
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

    /** The class that has the method, from the called one upwards. */
    private Optional<ClassCalls> declared(Method method) {
        Deque<String> open = new ArrayDeque<>(Set.of(method.owner()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String owner = open.poll();
            if (seen.add(owner)) {
                Optional<ClassCalls> calls = read.computeIfAbsent(owner,
                        name -> classes.apply(name.replace('/', '.')).map(ClassCalls::of));
                if (calls.filter(found -> found.has(method)).isPresent()) {
                    return calls;
                }
                calls.ifPresent(found -> open.addAll(found.parents()));
            }
        }
        return Optional.empty();
    }
}
