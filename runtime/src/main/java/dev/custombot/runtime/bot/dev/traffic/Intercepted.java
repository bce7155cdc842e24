package dev.custombot.runtime.bot.dev.traffic;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** An object whose one method is called in another way; there is none of this in production. */
final class Intercepted {

    /** How the method is called instead. */
    @FunctionalInterface
    interface Around {

        Object call(Object[] arguments, Original original) throws Throwable;
    }

    /** The method as it was. */
    @FunctionalInterface
    interface Original {

        Object call(Object[] arguments) throws Throwable;
    }

    private Intercepted() {}

    /** @param parameters how many the method has, of those that have its name */
    static <T> T of(Class<T> type, T target, String method, int parameters, Around around) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, called, arguments) -> called.getName().equals(method) && called.getParameterCount() == parameters
                        ? around.call(arguments, changed -> invoke(target, called, changed))
                        : invoke(target, called, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
