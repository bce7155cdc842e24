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

/** Checks arguments as the interceptor of an application does. Only loaded where there is Bean Validation. */
final class ValidatedCalls {

    private static final ExecutableValidator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator()
            .forExecutables();

    private ValidatedCalls() {}

    static Invoker<Object, Object> of(Class<?> type, Method method, Supplier<Object> bean, Optional<String> question,
            Invoker<Object, Object> invoker) {
        Invoker<Object, Object> checked = (nobody, arguments) -> {
            Set<ConstraintViolation<Object>> violations = VALIDATOR.validateParameters(bean.get(), method, arguments);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return invoker.invoke(nobody, arguments);
        };
        return question.<Invoker<Object, Object>>map(
                name -> new AskingAgain(checked, type.getName(), method.getName(), name)).orElse(checked);
    }
}
