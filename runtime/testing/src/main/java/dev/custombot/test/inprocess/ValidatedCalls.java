package dev.custombot.test.inprocess;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;

import dev.custombot.runtime.bot.validation.AskingAgain;

/** Checks arguments and results as the interceptor of an application does. Only loaded where there is Bean Validation. */
final class ValidatedCalls {

    private static final ExecutableValidator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator()
            .forExecutables();

    private ValidatedCalls() {}

    static Invoker<Object, Object> of(Class<?> type, Method method, Supplier<Object> bean, Optional<String> question,
            Invoker<Object, Object> invoker) {
        Invoker<Object, Object> checked = (nobody, arguments) -> {
            Object object = bean.get();
            require(VALIDATOR.validateParameters(object, method, arguments));
            Object result = invoker.invoke(nobody, arguments);
            require(VALIDATOR.validateReturnValue(object, method, result));
            return result;
        };
        return question.<Invoker<Object, Object>>map(
                name -> new AskingAgain(checked, type.getName(), method.getName(), name)).orElse(checked);
    }

    private static void require(Set<ConstraintViolation<Object>> violations) {
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
