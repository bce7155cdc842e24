package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Asks at an injection point for what belongs to one of several bots: its {@link Conversations}, its {@link Assets}, its
 * {@link dev.custombot.deadletter.DeadLetterQueue}, its {@link dev.custombot.state.ConversationStore}, the typed client of its hub's API,
 * and in tests its hub. Without it
 * they are the default bot's. It does not say for which bot handlers and filters are: {@link Bot} does.
 */
@Documented
@Qualifier
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BotName {

    /** The bot's name. */
    String value();

    /** For looking up in code. */
    final class Literal extends AnnotationLiteral<BotName> implements BotName {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        public static Literal of(String bot) {
            return new Literal(bot);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
