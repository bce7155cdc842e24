package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles the messages of certain types.
 * <p>
 * The most specific pattern wins: an exact type before a prefix, a longer prefix before a shorter one. A message that no
 * handler takes is discarded and counted. Two handlers with the same pattern fail the build.
 * <p>
 * <b>Parameters</b>, in any order: {@link IncomingMessage}, {@link Conversation}, {@link Sender}, or the typed content of the
 * type ({@link dev.custombot.message.Text}, {@link dev.custombot.message.QuickReply},
 * {@link dev.custombot.message.ListPicker}). Where all types start with {@code custom.}, the content can be taken as a class of
 * the team's own, bound by Jackson.
 * <p>
 * <b>Results</b>: {@code void}, {@link String} (sent as a text), {@link Reply}, {@code List<Reply>}; an
 * {@link java.util.Optional}, a {@link io.smallrye.mutiny.Uni} or a {@link java.util.concurrent.CompletionStage} of these (of
 * {@code Void} for none); or a {@link io.smallrye.mutiny.Multi} of {@code Reply} or {@code String}, each sent as it comes. A
 * {@code null} result sends nothing.
 * <p>
 * <b>Thread</b>: a worker thread, or the event loop when the method returns a {@code Uni}, {@code Multi} or
 * {@code CompletionStage};
 * {@link io.smallrye.common.annotation.Blocking}, {@link io.smallrye.common.annotation.NonBlocking} and
 * {@link io.smallrye.common.annotation.RunOnVirtualThread} override this. The CDI request context is active until the result
 * is complete. Messages of one conversation are handled one after the other in the order they arrived; other conversations
 * proceed meanwhile.
 * <p>
 * <b>Failures</b>: a message whose handler throws goes to the dead letters with the exception's class, and the conversation
 * proceeds with its next message.
 * <p>
 * The method must not be private or static and its class must be concrete; a class without a scope becomes a
 * {@link jakarta.inject.Singleton}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMessage {

    /**
     * The message types to handle: exact ones such as {@link MessageType#TEXT}, or prefixes that end in {@code *} such as
     * {@code "richMessage.*"}; {@code "*"} takes every type. Types that the hub does not know, other than {@code custom.…},
     * fail the build.
     */
    String[] value();
}
