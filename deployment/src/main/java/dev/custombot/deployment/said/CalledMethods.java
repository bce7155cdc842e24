package dev.custombot.deployment.said;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.custombot.deployment.said.ClassCalls.Method;

/** The methods of the application that a method calls, and those that they call, as far as bytecode shows it. */
final class CalledMethods {

    private static final int MOST_METHODS = 5_000;

    private final Function<String, Optional<byte[]>> classes;
    private final Map<String, Optional<ClassCalls>> read = new HashMap<>();

    /** @param classes the class files of the application, by the names of their classes; empty for every other class */
    CalledMethods(Function<String, Optional<byte[]>> classes) {
        this.classes = classes;
    }

    /**
     * Looks at the method and at all that it calls.
     *
     * @param isEnd told of each method once for each text that it is called with; what it says true of is not looked into
     */
    void walk(Method from, Predicate<Method> isEnd) {
        Set<Method> seen = new HashSet<>();
        Set<Method> entered = new HashSet<>();
        Deque<Method> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty() && seen.size() < MOST_METHODS) {
            Method next = open.poll();
            if (seen.add(next) && !isEnd.test(next) && entered.add(next.withoutArgument())) {
                declared(next).ifPresent(calls -> open.addAll(calls.of(next)));
            }
        }
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
