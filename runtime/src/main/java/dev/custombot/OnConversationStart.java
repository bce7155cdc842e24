package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that is called when a customer begins a conversation: before the handler of the first text, rich or custom message of
 * theirs that a handler takes, with that message. Hubs do not tell of beginnings, so the state of the conversation remembers this one. A
 * conversation begins again when it was ended, and when its state is gone: it expires ({@code state.time-to-live}, counted from its last change),
 * and with {@code state.store=memory} it is lost with the process, with the partition that goes to another one, and beyond
 * {@code state.max-conversations}.
 * <p>
 * <b>Parameters</b> are those of {@link OnMessage} without typed contents.
 * <p>
 * <b>Results</b> are those of {@link OnMessage}. What it returns comes before all that the message's handler says: together with what that returns,
 * or before the first that it says while it runs. When it asks a question ({@link Reply#ask}), hands the conversation over or ends it, that is the
 * answer, and the handler is not called.
 * <p>
 * <b>Threads</b> are those of {@link OnMessage}. {@link MessageFilter}s stand around both methods, which have one time-out together, the
 * handler's, and count as one run of the handler.
 * <p>
 * <b>Failures</b> are those of the message: its handler is not called, and both are called again when it is retried. When the message is given
 * up, the next one begins the conversation: what this method returned is said then, and a second time if the handler had said something at once
 * before it failed. When one of them had asked something at once, the conversation has begun: this method is not called again, and what it only
 * returned is not said any more.
 * <p>
 * <b>Limits</b>: it is not called in conversations that the bot has opened (see {@link OnConversationOpened}) or asked a question in, nor in
 * those of which a handler has taken what an agent or another bot has said, or a hand-over, nor, at a hub that goes on delivering while an agent
 * has the conversation, in those that one has or had before. A second method for the same bot fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnConversationStart {}
