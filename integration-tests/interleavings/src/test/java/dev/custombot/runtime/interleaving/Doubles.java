package dev.custombot.runtime.interleaving;

import java.lang.reflect.Proxy;
import java.util.function.BiFunction;

/**
 * Stands in for an interface of which a class uses little. To be made before the threads: the JDK makes its class under a lock that no
 * schedule controls.
 */
public final class Doubles {

    private Doubles() {}

    /** @param answers to a method by its name and arguments */
    @SuppressWarnings("unchecked")
    public static <T> T of(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments));
    }
}
