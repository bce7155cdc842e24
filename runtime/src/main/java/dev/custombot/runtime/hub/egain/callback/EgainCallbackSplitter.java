package dev.custombot.runtime.hub.egain.callback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.body.LimitedBodies;

/**
 * A callback of eGain's Conversation Hub: {@code {metadata, messages:{message:[1..200]}}}, with {@code messages} also accepted
 * inside {@code metadata}.
 * <p>
 * One pass over the bytes finds where each message begins and ends, so that it is stored as it was received.
 */
public final class EgainCallbackSplitter {

    /** What the problem of a callback without a message names. */
    public static final String MESSAGES = "messages.message";

    private final BodyLimits limits;
    private final LimitedBodies bodies;

    public EgainCallbackSplitter(BodyLimits limits) {
        this.limits = limits;
        this.bodies = new LimitedBodies(limits);
    }

    /** @throws CallbackProblem 400 that names the field, if the body is none; 413 if its metadata is too large */
    public List<DeliveredMessage> split(byte[] body) {
        Envelope envelope = bodies.read(body, parser -> {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                String detail = "the body is not a JSON object";
                throw first == null ? CallbackProblem.empty(detail) : CallbackProblem.malformed(detail);
            }
            return readEnvelope(parser, new Envelope(body, limits));
        });
        if (envelope.messages.isEmpty()) {
            String detail = "is missing or empty";
            throw envelope.maySayMore() ? CallbackProblem.invalid(MESSAGES, detail) : CallbackProblem.empty(MESSAGES, detail);
        }
        byte[] metadata = envelope.metadata.toByteArray();
        return envelope.messages.stream()
                .map(message -> message.toDelivered(envelope.join(metadata, message))).toList();
    }

    private Envelope readEnvelope(JsonParser parser, Envelope envelope) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            envelope.hasMembers = true;
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("metadata".equals(name) && value == JsonToken.START_OBJECT) {
                readMetadata(parser, envelope);
            } else if ("messages".equals(name) && value == JsonToken.START_OBJECT) {
                readMessages(parser, envelope);
            } else {
                parser.skipChildren();
            }
        }
        return envelope;
    }

    private void readMetadata(JsonParser parser, Envelope envelope) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int nameStart = (int) parser.currentTokenLocation().getByteOffset();
            if (parser.nextToken() == JsonToken.START_OBJECT && "messages".equals(name)) {
                readMessages(parser, envelope);
            } else {
                parser.skipChildren();
                parser.finishToken();
                envelope.addMetadata(nameStart, (int) parser.currentLocation().getByteOffset());
            }
        }
    }

    private void readMessages(JsonParser parser, Envelope envelope) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && "message".equals(name)) {
                readMessageArray(parser, envelope);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readMessageArray(JsonParser parser, Envelope envelope) throws IOException {
        envelope.hasList = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (envelope.messages.size() == limits.messages()) {
                throw CallbackProblem.tooManyMessages(MESSAGES, limits.messages());
            }
            envelope.messages.add(EgainMessageScan.read(parser, envelope.body));
        }
    }

    private static final class Envelope {

        final byte[] body;
        final BodyLimits limits;
        final ByteArrayOutputStream metadata = new ByteArrayOutputStream();
        final List<EgainMessageScan> messages = new ArrayList<>();
        boolean hasMembers;
        boolean hasList;

        Envelope(byte[] body, BodyLimits limits) {
            this.body = body;
            this.limits = limits;
        }

        /** Something is in it, and no list of messages: they may be where nobody looks for them. */
        boolean maySayMore() {
            return hasMembers && !hasList;
        }

        void addMetadata(int start, int end) {
            if (metadata.size() + end - start > limits.metadata()) {
                throw CallbackProblem.metadataTooLarge(limits.metadata());
            }
            if (metadata.size() > 0) {
                metadata.write(',');
            }
            metadata.write(body, start, end - start);
        }

        byte[] join(byte[] metadata, EgainMessageScan message) {
            return StoredMessage.join(metadata, body, message.start(), message.end());
        }
    }
}
