package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that takes the answer to a question which the bot asked by {@link Reply#asking}.
 * <p>
 * The answer is the next text or rich message that the customer sends after the question was asked. It goes here instead of to
 * an {@link OnMessage} method, unless that interrupts ({@link OnMessage#interrupts}), it is one of the cancel words ({@code quarkus.custom-bot.dialogue.cancel-words}), or the
 * question has expired ({@code quarkus.custom-bot.dialogue.expiry}, 30 minutes): then the question is forgotten, and the
 * message is handled like any other. A method that is not satisfied asks again by returning a question of the same name, at
 * most {@code quarkus.custom-bot.dialogue.max-tries} times in all (3); after that the text
 * {@code quarkus.custom-bot.dialogue.given-up-text} is sent instead of the question.
 * <p>
 * Which question is open is kept in the conversation's state, so it survives a restart when the store does.
 * <p>
 * <b>Parameters</b>, in any order: an {@link Answer}, its value as a {@link String}, and those of {@link OnMessage} but a class of the team's own.
 * With the typed content of a text or of a rich message, only messages that have it are answers; others leave the question open. With Hibernate
 * Validator, an answer that breaks a constraint of a parameter does not reach the method: the question is asked again with the constraint's
 * message, and the answer counts as a try.
 * <p>
 * <b>Results</b> are those of {@link OnMessage}. A reply that is a question ({@link Reply#ask}, {@link Reply#asking}) is the one that is open
 * next; without one the dialogue is over.
 * <p>
 * <b>Threads</b> are those of {@link OnMessage}.
 * <p>
 * <b>Failures</b>: a method that fails is called again as those of {@link OnMessage} are. When it has failed for good, the question stays open and
 * the answer does not count as a try; if it has asked something at once before ({@link Replies}), the customer has read that, and that is open.
 * <p>
 * <b>Limits</b>: one question is open in a conversation, the last that was asked. A question for which there is no method fails the build where a handler, or what
 * it calls, names it in so many words, and otherwise when it is asked.
 * Messages that are neither texts nor rich, such as typing, leave it open and go where they always go.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnAnswer {

    /** The name of the question; two methods with the same one fail the build. */
    String value();
}
