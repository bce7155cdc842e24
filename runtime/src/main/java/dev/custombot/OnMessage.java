package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Sender;

/**
 * Marks a method that handles messages of the given types.
 * <p>
 * <b>Selection</b>: the most specific annotation wins. An exact type comes before a prefix, a longer prefix before a shorter
 * one; among the same, one with {@link #matching} comes before one with {@link #intent}, before one with {@link #sender},
 * before one without conditions. Two that are equally specific and could take the same message fail the build, unless their
 * {@link #priority} differs; whether two regular expressions can match the same text is told from plain words and from the
 * words that they begin with. What no method takes goes to {@link OnUnhandled}, or is discarded and counted.
 * <p>
 * <b>Parameters</b>, in any order: {@link IncomingMessage}, {@link Conversation}, {@link Sender}, the {@link Content},
 * {@code List<}{@link Attachment}{@code >}, {@link java.util.Locale} (the customer's, or the default one), {@link Replies}, {@link ConversationState}, a bean that is
 * {@link ConversationScoped}, or the typed content of the type, a class of {@code dev.custombot.message} such as
 * {@link dev.custombot.message.Text}. Where all types start with {@code custom.}, the content can be taken as a class of the
 * team's own, bound by Jackson.
 * <p>
 * <b>Results</b>: {@code void}, {@link String} (sent as a text), anything that is {@link Sendable} (a {@link Reply}, a content
 * that a bot may send, a class of the team's own), or a {@code List} of one of these, {@code List<Sendable>} for several kinds;
 * an {@link java.util.Optional}, a {@link io.smallrye.mutiny.Uni} or a {@link java.util.concurrent.CompletionStage} of these
 * (of {@code Void} for none); or a {@link io.smallrye.mutiny.Multi}, each item sent as it comes. A {@code null} result sends
 * nothing.
 * <p>
 * <b>Thread</b>: a worker thread, or the event loop when the method returns a {@code Uni}, {@code Multi} or
 * {@code CompletionStage} and is not {@code @Transactional}; {@link io.smallrye.common.annotation.Blocking},
 * {@link io.smallrye.common.annotation.NonBlocking} and
 * {@link io.smallrye.common.annotation.RunOnVirtualThread} override this. The CDI request context is active until the result
 * is complete. Messages of one conversation are handled one after the other in the order they arrived; other conversations
 * proceed meanwhile.
 * <p>
 * <b>Failures</b>: a handler that throws, or whose result fails, is called again after a pause
 * ({@code quarkus.custom-bot.dispatch.retry}, twice unless set); one that is not done within
 * {@code quarkus.custom-bot.dispatch.handler-timeout} (60 s) has failed as well, see {@link HandlerTimeout}. Then its message goes to the dead letters with the exception's class and to
 * {@link OnFailure}, and the conversation proceeds with its next one. What it returned is sent whole or not at all; what it
 * said by {@link Replies} or a {@code Multi} before it failed is sent, once. {@link HandlerRetry} says for a handler how often it is called
 * again, and for what. Not called again, unless it or the configuration says so, are those that would fail in the same way:
 * {@link RefusedReplyException}, {@link TooManyRepliesException}, {@link dev.custombot.message.MalformedContentException},
 * {@link dev.custombot.state.StateRefusedException}, {@link ClassCastException}, {@link SecurityException},
 * {@link StackOverflowError}, {@code ConstraintViolationException} of Jakarta Validation and {@code RecordTooLargeException} and {@code RecordBatchTooLargeException} of Kafka; and never
 * one that is {@link NotRetried}. {@link VirtualMachineError} and {@link LinkageError} end the process, so that the message is handled
 * by another one; in dev mode and tests they fail like others, and are not called again.
 * <p>
 * <b>Limits</b>: at most {@code quarkus.custom-bot.dispatch.max-concurrency} (64) conversations have a handler running at the same
 * time. A reply that the hub would refuse throws {@link IllegalArgumentException} where it is made (see {@link Limits}), or
 * where it is said when a bot may not send its type. A message that is answered with more replies than
 * {@code quarkus.custom-bot.dispatch.max-replies-per-message} (1000), or the conversation of which was answered more often in a minute
 * than {@code quarkus.custom-bot.dispatch.max-replies-per-minute} (60) allows, is given up with {@link TooManyRepliesException}; an
 * answer counts once in a minute, however many replies it has.
 * <p>
 * The method must not be private or static. A class that has or inherits handlers and has no scope becomes a
 * {@link jakarta.inject.Singleton}. A method that overrides a handler is called in its place, by the same annotations unless it has
 * its own; of a bean and the one bean that extends it, the latter has the handlers.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(OnMessage.List.class)
public @interface OnMessage {

    /**
     * The message types to handle: exact ones such as {@link MessageType#TEXT}, or prefixes that end in {@code *} such as
     * {@code "richMessage.*"}; {@code "*"} takes every type. Types that the hub does not know, other than {@code custom.…},
     * fail the build.
     */
    String[] value();

    /** Only from these client applications, for example {@link Sender#CUSTOMER}; from all when empty. */
    String[] sender() default {};

    /**
     * Only with this intent, which an agent names when handing over to the bot; empty for any. Like the other conditions it is
     * not looked up in the configuration: the build compares it with those of other handlers.
     */
    String intent() default "";

    /**
     * Only if this regular expression ({@link java.util.regex.Pattern}) matches the whole text, surrounding white space left
     * out; empty for any. HTML is matched as it is written. What is no {@code text} does not match; nor does an expression that
     * needs longer than 100 ms, or more of the stack than there is, for what the customer wrote.
     */
    String matching() default "";

    /** Decides between annotations that are equally specific: the higher one wins. */
    int priority() default 0;

    /**
     * Takes the message also while a question is open ({@link Reply#ask}), before it is looked at as the answer: "help" or "where is my
     * order?" in the middle of something else. The question stays open, and the customer's next message can be its answer, unless the
     * handler asks another one. Only for texts, with {@link #matching} or {@link #intent}. Words that cancel a question
     * ({@code quarkus.custom-bot.dialogue.cancel-words}) cancel it first, and at Brevo what is a choice, or fills in a page of a form, is understood
     * as that first. While a question is open only methods that interrupt are compared with one another; with none open they are as others.
     */
    boolean interrupts() default false;

    /** Several of them on one method. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        OnMessage[] value();
    }
}
