package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.record.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is not documented may be anything: it is taken and can be read, or is refused, and never fails otherwise. */
class WhateverBrevoSendsTest {

    private static final List<String> FIELDS = List.of("eventName", "event_name", "conversationId", "message", "messages",
            "visitor", "agent",
            "agents", "identifiers", "chat_id", "id", "type", "text", "html", "createdAt", "agentId", "agentName", "isPushed",
            "isTrigger",
            "isBot", "receivedFrom", "file", "attachments", "name", "fileName", "filename", "link", "url", "size", "attributes",
            "contactAttributes", "EMAIL", "SMS", "displayedName", "source", "lastVisit", "conversationStartPage", "title",
            "visitorId",
            "email", "messageType", "groupId");
    private static final List<String> VALUES = List.of("", " ", "conversationStarted", "conversationFragment",
            "conversationTranscript",
            "message_received", "agent", "visitor", "m-1", "vis-1", "tea-bot", "agent-bot", "hi", "a.png",
            "https://f.example/a b", "é\ud83d");

    private final Webhooks brevo = Webhooks.taken();

    @Property(tries = 2_000)
    void isTakenAndReadOrRefused(@ForAll("bodies") String body) {
        try {
            for (DeliveredMessage delivered : brevo.split(body)) {
                assertThat(delivered.messageId()).isNotBlank();
                // Without a type it is put aside, and read by nobody.
                if (!delivered.type().isEmpty()) {
                    IncomingMessage message = brevo.read(delivered);
                    assertThat(message.type()).isEqualTo(delivered.type());
                    assertThat(message.conversation().transcript()).hasSizeLessThanOrEqualTo(Webhooks.LIMITS.messages());
                }
            }
        } catch (CallbackProblem e) {
            assertThat(e.status()).isBetween(400, 499);
        }
    }

    /** One with the fields that an event needs, in most cases. */
    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> event = Combinators.combine(
                Arbitraries.of("conversationStarted", "conversationFragment", "conversationTranscript", "message_received"),
                values(3),
                values(3), values(2))
                .as((name, one, two,
                        visitor) -> "{\"eventName\": \"%s\", \"message\": %s, \"messages\": [%s, %s], \"visitor\": %s}"
                                .formatted(name, one, one, two, visitor));
        return Arbitraries.oneOf(event, values(4));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(Arbitraries.of(VALUES).map(WhateverBrevoSendsTest::quoted),
                Arbitraries.of("null", "true", "false", "0", "-1", "1760000000123", "1e400", "9223372036854775808", "0.5", "[]",
                        "{}"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> objects = Combinators.combine(Arbitraries.of(FIELDS), values(depth - 1))
                .as((field, value) -> quoted(field) + ":" + value).list().ofMaxSize(8)
                .map(members -> "{" + String.join(",", members) + "}");
        Arbitrary<String> arrays = values(depth - 1).list().ofMaxSize(4)
                .map(elements -> "[" + String.join(",", elements) + "]");
        return Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(6, objects),
                Tuple.of(1, arrays));
    }

    private static String quoted(String text) {
        return Json.MAPPER.getNodeFactory().textNode(text).toString();
    }
}
