package dev.custombot.test;

import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue.Entry;
import dev.custombot.test.hub.ControlApi;

/** Reads replies as what a handler would be given. */
final class Contents {

    private Contents() {}

    /** @throws IllegalArgumentException if it is the content of no message type */
    static void require(Class<?> content) {
        if (types(content).isEmpty()) {
            throw new IllegalArgumentException(content.getName() + " is the content of no message type; the contents are "
                    + MessageCatalogue.entries().stream().map(entry -> entry.contentClass().getSimpleName()).distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    static boolean isOf(Class<?> content, BotReply reply) {
        return types(content).contains(reply.type());
    }

    private static Set<String> types(Class<?> content) {
        return MessageCatalogue.typesOf(content.getName());
    }

    static <T> T read(Class<T> content, BotReply reply) {
        Entry entry = MessageCatalogue.find(reply.type()).orElseThrow();
        return content.cast(entry.content().apply(Messages.of(reply.type(), content(reply)).id(reply.id()).build()));
    }

    private static Content content(BotReply reply) {
        JsonNode written = ControlApi.parse(reply.message()).path("content");
        if (reply.json().isPresent()) {
            return Content.ofJson(reply.json().get());
        }
        if (written.has("html")) {
            return Content.ofHtml(written.path("html").asText());
        }
        return reply.text().map(Content::ofText).orElseGet(Content::none);
    }
}
