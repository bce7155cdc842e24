package dev.custombot.test.inprocess;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;

/** What an application with Bean Validation demands of the arguments and results of its handlers, where the class path of a test has it. */
final class Constraints {

    private static final String PROVIDER = "org.hibernate.validator.HibernateValidator";
    private static final boolean ARE_CHECKED = isThere();

    private Constraints() {}

    /** @param question whose answer the method takes */
    static Invoker<Object, Object> checked(Class<?> type, Method method, Supplier<Object> bean, Optional<String> question,
            Invoker<Object, Object> invoker) {
        return ARE_CHECKED ? ValidatedCalls.of(type, method, bean, question, invoker) : invoker;
    }

    private static boolean isThere() {
        try {
            Class.forName(PROVIDER, false, Constraints.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
