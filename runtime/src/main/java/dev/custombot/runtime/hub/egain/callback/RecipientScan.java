package dev.custombot.runtime.hub.egain.callback;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.custombot.conversation.Sender;

/** Finds in a message the names of the bots that it is for; what is not as it should be names nobody. */
final class RecipientScan {

    private RecipientScan() {}

    /** Reads {@code recipients} to its end. */
    static Set<String> read(JsonParser parser) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        members(parser, (name, value) -> {
            if (!"recipient".equals(name) || value != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                recipient(parser).ifPresent(names::add);
            }
        });
        return names;
    }

    private static Optional<String> recipient(JsonParser parser) throws IOException {
        String[] found = new String[2];
        members(parser, (name, value) -> {
            switch (name) {
                case "type" -> found[0] = string(parser);
                case "participant" -> members(parser, (member, inner) -> {
                    if ("name".equals(member)) {
                        found[1] = string(parser);
                    } else {
                        parser.skipChildren();
                    }
                });
                default -> parser.skipChildren();
            }
        });
        boolean isBot = found[0] == null || found[0].equals(Sender.CUSTOM_BOT);
        return isBot ? Optional.ofNullable(found[1]) : Optional.empty();
    }

    /** A blank one is as one that is left out. */
    private static String string(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText().isBlank() ? null : parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private static void members(JsonParser parser, Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            member.read(name, parser.nextToken());
        }
    }

    @FunctionalInterface
    private interface Member {

        void read(String name, JsonToken value) throws IOException;
    }
}
