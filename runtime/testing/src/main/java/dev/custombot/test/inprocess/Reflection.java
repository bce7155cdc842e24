package dev.custombot.test.inprocess;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls methods as if they were called in the code. */
final class Reflection {

    private Reflection() {}

    static Object call(Method method, Object object, Object[] arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }
}
