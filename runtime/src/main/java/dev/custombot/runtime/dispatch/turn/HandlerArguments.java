package dev.custombot.runtime.dispatch.turn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.ConversationState;
import dev.custombot.IncomingMessage;
import dev.custombot.message.MalformedContentException;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.dispatch.state.JsonMistake;
import dev.custombot.runtime.record.Notice;
import io.quarkus.arc.Arc;

/** Finds the arguments of a handler. */
public final class HandlerArguments {

    private final ObjectMapper mapper;

    /** @param mapper knows the application's own classes */
    public HandlerArguments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws MalformedContentException if the message's content is not what a parameter takes */
    public Object[] of(Handler handler, Turn turn) {
        List<HandlerParameter> parameters = handler.parameters();
        Object[] arguments = new Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(parameters.get(i), turn);
        }
        return arguments;
    }

    private Object argument(HandlerParameter parameter, Turn turn) {
        IncomingMessage message = turn.message();
        return switch (parameter.kind()) {
            case MESSAGE -> message;
            case CONVERSATION -> message.conversation();
            case SENDER -> message.sender();
            case CONTENT -> message.content();
            case ATTACHMENTS -> message.attachments();
            case REPLIES -> turn.replies();
            case LOCALE -> message.conversation().customerLocale().orElseGet(Locale::getDefault);
            case TYPED_CONTENT -> MessageCatalogue.find(message.type()).orElseThrow().content().apply(message);
            case CUSTOM_CONTENT -> custom(parameter.type(), message);
            case STATE -> new StateOfClass<>(turn.state(), parameter.type());
            case CONVERSATION_BEAN -> Arc.container().instance(parameter.type()).get();
            case ANSWER -> turn.answer().orElseThrow();
            case ANSWER_VALUE -> turn.answer().orElseThrow().value();
            case STARTED_CONVERSATION -> Notice.start(message);
            case EXCEPTION -> turn.failure().orElseThrow();
            case REJECTED_REPLY -> throw new IllegalStateException("Refused replies are no messages");
        };
    }

    private Object custom(Class<?> wanted, IncomingMessage message) {
        try {
            Object content = mapper.readValue(message.content().json()
                    .orElseThrow(() -> new MalformedContentException(wanted, "there is no JSON")), wanted);
            return Optional.ofNullable(content).orElseThrow(() -> new MalformedContentException(wanted, "it is null"));
        } catch (JsonProcessingException e) {
            throw new MalformedContentException(wanted, JsonMistake.of(e));
        }
    }

    private record StateOfClass<T>(TurnState state, Class<T> type) implements ConversationState<T> {

        @Override
        public Optional<T> get() {
            return state.get(type);
        }

        @Override
        public void set(T value) {
            state.set(type, value);
        }

        @Override
        public void clear() {
            state.clear(type);
        }
    }
}
