package dev.custombot.runtime.dispatch.handler;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.custombot.Answer;
import dev.custombot.ConversationState;
import dev.custombot.IncomingMessage;
import dev.custombot.RejectedReply;
import dev.custombot.Replies;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Sender;

/**
 * A parameter of a handler.
 *
 * @param kind what it is
 * @param type its class; of a list or a conversation's state the class of the element
 */
public record HandlerParameter(Kind kind, Class<?> type) {

    /** What a parameter may be. */
    public enum Kind {
        MESSAGE(IncomingMessage.class),
        CONVERSATION(Conversation.class),
        SENDER(Sender.class),
        CONTENT(Content.class),
        REPLIES(Replies.class),
        /** The customer's. */
        LOCALE(Locale.class),
        ANSWER(Answer.class),
        REJECTED_REPLY(RejectedReply.class),
        STARTED_CONVERSATION(StartedConversation.class),
        /** {@code List<Attachment>}. */
        ATTACHMENTS(Attachment.class),
        /** {@code ConversationState<T>}. */
        STATE(ConversationState.class),
        /** What the customer answered, as a text. */
        ANSWER_VALUE(null),
        /** The content of a message type, as the catalogue has it. */
        TYPED_CONTENT(null),
        /** The content of a {@code custom.…} message, as a class of the team's own. */
        CUSTOM_CONTENT(null),
        /** A bean with {@code @ConversationScoped}. */
        CONVERSATION_BEAN(null),
        EXCEPTION(null);

        private static final Set<Kind> OF_A_ROLE = Set.of(ANSWER, REJECTED_REPLY, STARTED_CONVERSATION);
        private static final Set<Kind> GENERIC = Set.of(ATTACHMENTS, STATE);

        private final Class<?> parameterClass;

        Kind(Class<?> parameterClass) {
            this.parameterClass = parameterClass;
        }

        /** The one with this class of the API, which is not generic. */
        public static Optional<Kind> of(String className) {
            return Arrays.stream(values()).filter(kind -> kind.parameterClass != null && !GENERIC.contains(kind)
                    && kind.parameterClass.getName().equals(className)).findFirst();
        }

        /** Whether it is kept with the state of the conversation. */
        public boolean isKept() {
            return this == STATE || this == CONVERSATION_BEAN;
        }

        /** What handlers of every role but that for refused replies may take. */
        public static List<String> commonNames() {
            return Arrays.stream(values()).filter(kind -> kind.parameterClass != null && !OF_A_ROLE.contains(kind))
                    .map(kind -> kind == ATTACHMENTS
                            ? "List<Attachment>"
                            : kind == STATE
                                    ? "ConversationState of a class that is not generic"
                                    : kind.parameterClass.getSimpleName())
                    .toList();
        }
    }
}
