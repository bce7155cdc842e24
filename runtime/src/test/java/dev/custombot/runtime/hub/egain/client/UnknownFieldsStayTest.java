package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Participant;
import dev.custombot.runtime.record.Json;

/** What a later version of the hub says of a resource goes back to it with an update; what is taken away here is gone. */
class UnknownFieldsStayTest {

    private static final String THERE = """
            {"id":"p-1","created":"2026-01-01T10:00:00.000Z","name":"shop","type":"custom_bot","active":true,"colour":"blue",
            "application":{"id":"a-1","region":"north"},"options":[{"name":"level","value":"2","hidden":true}]}""";

    private final ParticipantKind kind = new ParticipantKind();

    @Test
    void unknownOnesStay() throws IOException {
        JsonNode sent = updated(read().withActive(false));

        assertThat(sent.path("active").asBoolean()).isFalse();
        assertThat(sent.path("colour").asText()).isEqualTo("blue");
        assertThat(sent.path("application").path("region").asText()).isEqualTo("north");
        assertThat(sent.path("options").path(0).path("hidden").asBoolean()).isTrue();
    }

    @Test
    void whatTheHubAloneSaysIsNotSent() throws IOException {
        assertThat(updated(read()).has("id")).isFalse();
        assertThat(updated(read()).has("created")).isFalse();
    }

    @Test
    void whatIsTakenAwayIsGone() throws IOException {
        assertThat(updated(read().withOptions(List.of())).has("options")).isFalse();
    }

    @Test
    void elementsKeepTheirOwnWhereverTheyStand() throws IOException {
        List<Attribute> before = List.of(Attribute.of("level", "2"), Attribute.of("tone", "warm"));
        String there = THERE.replace("[{\"name\":\"level\",\"value\":\"2\",\"hidden\":true}]",
                "[{\"name\":\"level\",\"value\":\"2\",\"hidden\":true},{\"name\":\"tone\",\"value\":\"warm\",\"since\":7}]");
        Participant read = kind.read(Json.MAPPER.readTree(there));
        assertThat(read.options()).isEqualTo(before);

        assertThat(options(read, before.get(1), before.get(0))).isEqualTo(
                "[{\"name\":\"tone\",\"value\":\"warm\",\"since\":7},{\"name\":\"level\",\"value\":\"2\",\"hidden\":true}]");
        assertThat(options(read, Attribute.of("tone", "cold")))
                .isEqualTo("[{\"name\":\"tone\",\"value\":\"cold\",\"since\":7}]");
        assertThat(options(read, Attribute.of("new", "1"), before.get(0), before.get(1))).isEqualTo(
                "[{\"name\":\"new\",\"value\":\"1\"},{\"name\":\"level\",\"value\":\"2\",\"hidden\":true},"
                        + "{\"name\":\"tone\",\"value\":\"warm\",\"since\":7}]");
    }

    private String options(Participant read, Attribute... now) {
        Participant changed = read.withOptions(List.of(now));
        return UnknownFields.keep(kind.write(changed), kind.write(read), changed.origin().json()).path("options").toString();
    }

    private Participant read() throws IOException {
        return kind.read(Json.MAPPER.readTree(THERE));
    }

    private ObjectNode updated(Participant changed) throws IOException {
        return UnknownFields.keep(kind.write(changed), kind.write(read()), changed.origin().json());
    }
}
