package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.egain.MessageFields.Span;
import dev.custombot.runtime.hub.egain.callback.StoredMessage;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.RecordFormatException;

/** Reads a record of the callbacks topic as a message: all of it once, and what few handlers ask for again when one does. */
public final class MessageReader {

    /** @throws RecordFormatException if the record's value is not a message */
    public IncomingMessage read(CallbackRecord record) {
        try (JsonParser parser = Json.MAPPER.createParser(record.value())) {
            parser.nextToken();
            Optional<Span> metadata = Optional.empty();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
                if (isObject && StoredMessage.METADATA.equals(name)) {
                    metadata = Optional.of(Span.read(parser));
                } else if (isObject && StoredMessage.MESSAGE.equals(name)) {
                    return new EgainMessage(record, MessageFields.read(parser, record.value()), metadata);
                } else {
                    parser.skipChildren();
                }
            }
            throw new RecordFormatException("the value has no message");
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }
}
