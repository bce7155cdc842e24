package dev.custombot.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.OffsetDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.OnAnswer;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.message.TimePicker;
import dev.custombot.message.Timeslot;
import io.smallrye.mutiny.Uni;

/** Says by constraints what answers must be like. */
public class ValidatedBot {

    private final Stock stock;

    ValidatedBot(Stock stock) {
        this.stock = stock;
    }

    @OnMessage(value = "text", matching = "validated order")
    Reply askOrder(IncomingMessage message) {
        return Reply.ask("Your order number?", "validatedOrder");
    }

    @OnAnswer("validatedOrder")
    Uni<String> order(Answer answer,
            @Size(max = 6, message = "It is too long.") @Pattern(regexp = "\\d+", message = "It has digits only.") String number) {
        return Uni.createFrom().item("Order " + number + " at attempt " + answer.attempt());
    }

    @OnMessage(value = "text", matching = "validated time")
    Sendable askTime(IncomingMessage message) {
        return TimePicker
                .of("When?", Timeslot.of("early", OffsetDateTime.parse("2030-05-06T08:00Z"), Duration.ofHours(1)),
                        Timeslot.of("late", OffsetDateTime.parse("2030-05-06T14:00Z"), Duration.ofHours(1)))
                .toReply().asking("validatedTime");
    }

    @OnAnswer("validatedTime")
    String time(@Afternoon TimePicker chosen) {
        return "At " + chosen.selected().map(Timeslot::id).orElse("no time");
    }

    @OnMessage(value = "text", matching = "validated stock")
    Reply askStock(IncomingMessage message) {
        return Reply.ask("How many?", "validatedStock");
    }

    @OnAnswer("validatedStock")
    String stock(String number) {
        return "Taken " + stock.take(Integer.parseInt(number));
    }

    @OnFailure
    String broken(ConstraintViolationException failure) {
        return "A rule of ours is broken";
    }

    /** What a handler calls has rules of its own. */
    @ApplicationScoped
    public static class Stock {

        int take(@Max(10) int number) {
            return number;
        }
    }

    /** After noon. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Afternoon.Validator.class)
    public @interface Afternoon {

        String message() default "Only in the afternoon.";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Looks at what was chosen. */
        class Validator implements ConstraintValidator<Afternoon, TimePicker> {

            @Override
            public boolean isValid(TimePicker chosen, ConstraintValidatorContext context) {
                return chosen.selected().map(Timeslot::id).filter("late"::equals).isPresent();
            }
        }
    }
}
