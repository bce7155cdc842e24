package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that is told when the hub has refused a reply for good. The reply lies in the dead letters then.
 * <p>
 * <b>Parameters</b>: a {@link RejectedReply}, and nothing else.
 * <p>
 * <b>Results</b>: none ({@code void}, or a {@code Uni} or {@code CompletionStage} of {@code Void}), because what the hub has refused once it would
 * refuse again; anything else fails the build. {@link Conversations#say} is there for saying something else.
 * <p>
 * <b>Threads</b> are those of {@link OnMessage}.
 * <p>
 * <b>Failures</b>: when it fails it is not called again, and the failure is logged.
 * <p>
 * <b>Limits</b>: it is called in the conversation's order, after the messages that had been received by then, and at least once for each refusal: after a
 * crash perhaps once more. A second method for the same bot fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnReplyRejected {}
