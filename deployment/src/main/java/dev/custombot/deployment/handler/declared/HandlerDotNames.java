package dev.custombot.deployment.handler.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jboss.jandex.DotName;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.ConversationScoped;
import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.HandlerRetry;
import dev.custombot.HandlerTimeout;
import dev.custombot.MessageFilter;
import dev.custombot.OnAnswer;
import dev.custombot.OnConversationOpened;
import dev.custombot.OnConversationStart;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.OnReplyRejected;
import dev.custombot.OnUnhandled;
import dev.custombot.TypingIndicator;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Customer;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The names that the handler steps look for. */
public final class HandlerDotNames {

    static final DotName ON_MESSAGE = DotName.createSimple(OnMessage.class);
    static final DotName ON_MESSAGES = DotName.createSimple(OnMessage.List.class);
    static final DotName ON_ANSWER = DotName.createSimple(OnAnswer.class);
    /** The annotation of each role. */
    static final Map<HandlerRole, DotName> ROLES = Map.of(HandlerRole.MESSAGE, ON_MESSAGE, HandlerRole.UNHANDLED,
            DotName.createSimple(OnUnhandled.class), HandlerRole.FAILURE, DotName.createSimple(OnFailure.class),
            HandlerRole.REJECTED_REPLY, DotName.createSimple(OnReplyRejected.class), HandlerRole.ANSWER, ON_ANSWER,
            HandlerRole.CONVERSATION_START, DotName.createSimple(OnConversationStart.class),
            HandlerRole.CONVERSATION_OPENED, DotName.createSimple(OnConversationOpened.class));
    /** All of them, and the one that holds several. */
    public static final List<DotName> HANDLERS = Stream.concat(ROLES.values().stream(), Stream.of(ON_MESSAGES)).toList();
    public static final DotName TYPING_INDICATOR = DotName.createSimple(TypingIndicator.class);
    public static final DotName HANDLER_TIMEOUT = DotName.createSimple(HandlerTimeout.class);
    static final DotName HANDLER_RETRY = DotName.createSimple(HandlerRetry.class);
    static final DotName HANDLER_RETRIES = DotName.createSimple(HandlerRetry.List.class);
    /** What says something about handlers, on them or on their classes. */
    public static final List<DotName> ABOUT_HANDLERS = List.of(TYPING_INDICATOR, HANDLER_TIMEOUT, HANDLER_RETRY,
            HANDLER_RETRIES);
    public static final DotName BOT = DotName.createSimple(Bot.class);
    public static final DotName BOT_NAME = DotName.createSimple(BotName.class);
    static final DotName THROWABLE = DotName.createSimple(Throwable.class);
    public static final DotName CONVERSATION_SCOPED = DotName.createSimple(ConversationScoped.class);
    static final DotName CONVERSATION_STATE = DotName.createSimple(ConversationState.class);
    public static final DotName MESSAGE_FILTER = DotName.createSimple(MessageFilter.class);
    /** A bean, which many try to take as a parameter. */
    public static final DotName CONVERSATIONS = DotName.createSimple(Conversations.class);
    public static final DotName CUSTOMER = DotName.createSimple(Customer.class);
    static final DotName ATTACHMENT = DotName.createSimple(Attachment.class);
    public static final DotName VOID_OBJECT = DotName.createSimple(Void.class);
    public static final DotName UNI = DotName.createSimple(Uni.class);
    public static final DotName MULTI = DotName.createSimple(Multi.class);
    public static final DotName COMPLETION_STAGE = DotName.createSimple(CompletionStage.class);
    public static final DotName COMPLETABLE_FUTURE = DotName.createSimple(CompletableFuture.class);
    public static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    public static final DotName LIST = DotName.createSimple(List.class);
    static final DotName BLOCKING = DotName.createSimple(Blocking.class);
    public static final DotName NON_BLOCKING = DotName.createSimple(NonBlocking.class);
    public static final DotName RUN_ON_VIRTUAL_THREAD = DotName.createSimple(RunOnVirtualThread.class);
    public static final List<DotName> EXECUTION = List.of(BLOCKING, NON_BLOCKING, RUN_ON_VIRTUAL_THREAD);

    /** Of methods with channels: on a handler it says nothing. */
    static final DotName BLOCKING_OF_CHANNELS = DotName.createSimple("io.smallrye.reactive.messaging.annotations.Blocking");
    static final DotName TRANSACTIONAL = DotName.createSimple("jakarta.transaction.Transactional");
    /** The last parameter of a suspend function of Kotlin. */
    public static final DotName CONTINUATION = DotName.createSimple("kotlin.coroutines.Continuation");

    private HandlerDotNames() {}
}
