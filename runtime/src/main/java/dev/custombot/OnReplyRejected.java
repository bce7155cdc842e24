package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that is told when the hub has refused a reply for good. The reply lies in the dead letters then.
 * <p>
 * It takes a {@link RejectedReply} and returns nothing ({@code void}, or a {@code Uni} or {@code CompletionStage} of
 * {@code Void}): what the hub has refused once it would refuse again. It is called after the messages that the conversation had
 * received by then, at least once for each refusal. Threads are those of {@link OnMessage}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnReplyRejected {}
