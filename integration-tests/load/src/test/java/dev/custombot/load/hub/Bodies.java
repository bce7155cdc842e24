package dev.custombot.load.hub;

import java.util.UUID;

import io.vertx.core.buffer.Buffer;

/** Writes callbacks. Each message carries its number in its text, and is of 0.7 kB with what is around it. */
public final class Bodies {

    /** Whom customers write to. */
    public static final String PARTICIPANT = "custom-bot";

    private static final String MESSAGE = """
            {"id":"%1$s","messageId":"%1$s","type":{"value":"%2$s"},"conversation":{"id":"%3$s","account":{\
            "id":"07eb8acc-cfa5-4b55-a421-c07fddfe3dc8","address":"1000","channel":{"type":"web_chat",\
            "id":"a630387b-c303-414d-8d95-f0d406864292"}},"entryPoint":{"id":"1000"},"customer":{"name":"Jo Doe",\
            "type":"individual"}},"content":{"text":"#%4$d# Where is my order? It should have come on Monday."},\
            "sender":{"type":"customer","participant":{"name":"Jo Doe"}},"recipients":{"recipient":[{\
            "type":"custom_bot","participant":{"name":"%5$s"}}]},"created":"2026-04-02T19:59:07.654Z"}""";

    private final String type;
    private final int messages;
    private final Zipf conversations;
    private final long run;

    /** @param run tells the ids of this run from those of others */
    Bodies(Load load, long run) {
        this.type = load.type();
        this.messages = load.messages();
        this.conversations = new Zipf(load.conversations(), run);
        this.run = run;
    }

    /** @param first the number of its first message */
    Buffer next(long first) {
        StringBuilder body = new StringBuilder("{\"metadata\":{\"attributes\":[{\"name\":\"version\",\"value\":\"v3\"}]},"
                + "\"messages\":{\"message\":[");
        for (int i = 0; i < messages; i++) {
            String conversation = new UUID(0x4000L, 0x8000000000000000L | conversations.next()).toString();
            String id = new UUID(run << 16 | 0x4000L, 0x8000000000000000L | first + i).toString();
            body.append(i == 0 ? "" : ",").append(MESSAGE.formatted(id, type, conversation, first + i, PARTICIPANT));
        }
        return Buffer.buffer(body.append("]}}").toString());
    }
}
