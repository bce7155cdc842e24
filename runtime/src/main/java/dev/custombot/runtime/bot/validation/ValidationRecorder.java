package dev.custombot.runtime.bot.validation;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Lets questions be asked again, in an application that has Bean Validation. */
@Recorder
public class ValidationRecorder {

    /** @param invoker of the method that takes the answer */
    @SuppressWarnings("unchecked")
    public RuntimeValue<Object> askingAgain(RuntimeValue<Object> invoker, String beanClass, String method, String question) {
        return new RuntimeValue<>(
                new AskingAgain((Invoker<Object, Object>) invoker.getValue(), beanClass, method, question));
    }
}
