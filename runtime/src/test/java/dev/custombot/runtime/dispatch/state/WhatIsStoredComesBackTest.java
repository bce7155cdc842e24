package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.TextNode;

/** Whatever the application has set for the JSON that it gives out and takes in: a state comes back as it was stored. */
class WhatIsStoredComesBackTest {

    /** What it is at first is not what the customer has said. */
    static final class Wishes {

        private boolean newsletter = true;
        private String language = "en";
        private List<String> sizes = new ArrayList<>(List.of("M"));

        static Wishes of(boolean newsletter, String language, String... sizes) {
            Wishes wishes = new Wishes();
            wishes.newsletter = newsletter;
            wishes.language = language;
            wishes.sizes = new ArrayList<>(List.of(sizes));
            return wishes;
        }

        public boolean isNewsletter() {
            return newsletter;
        }

        public void setNewsletter(boolean newsletter) {
            this.newsletter = newsletter;
        }

        public String getLanguage() {
            return language;
        }

        public void setLanguage(String language) {
            this.language = language;
        }

        public List<String> getSizes() {
            return sizes;
        }

        public void setSizes(List<String> sizes) {
            this.sizes = sizes;
        }
    }

    record Order(String id, String note) {}

    @Test
    void whereNothingIsGivenOutThatIsEmpty() {
        for (Include inclusion : List.of(Include.NON_NULL, Include.NON_EMPTY, Include.NON_DEFAULT)) {
            comesBack(new StateJson(new ObjectMapper().setSerializationInclusion(inclusion)), Wishes.of(false, null));
        }
    }

    @Test
    void whereListsOfOneAreGivenOutAsTheirElement() {
        comesBack(new StateJson(new ObjectMapper().enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)),
                Wishes.of(true, "de", "S"));
    }

    @Test
    void whereNothingIsTakenInThatIsNull() {
        StateJson json = new StateJson(new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES));
        Order order = new Order("1001", null);

        assertThat(json.read(json.write(order), Order.class)).isEqualTo(order);
        assertThat(json.read(json.tree("{\"id\":\"1001\"}"), Order.class)).isEqualTo(order);
    }

    /** A customer can write half a surrogate pair: no store that keeps UTF-8 makes something else of it. */
    @Test
    void whereverTheStoreKeepsIt() {
        StateJson json = new StateJson(new ObjectMapper());
        String written = json.write(ConversationDocument.EMPTY.with(
                Map.of("note", TextNode.valueOf("\ud83d and \ud83d\ude00")), Optional.empty(), Optional.empty()));

        String kept = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(json.read("c-1", "1", kept).values())
                .containsEntry("note", TextNode.valueOf("\ud83d and \ud83d\ude00"));
    }

    /** What the handler of a message that waits has said at once. */
    @Test
    void withWhatWasSaidBeforeAPause() {
        Instant now = Instant.parse("2026-11-27T12:00:00.123456789Z");
        LeftOpen open = LeftOpen.AS_BEFORE.offering(Optional.of(new OpenOffer("1 Home", now, now.plusSeconds(60))));
        LeftOpen asked = open.asking(Optional.of(new OpenQuestion("address", 2, now, now.plusSeconds(60))));
        StateJson json = new StateJson(new ObjectMapper());
        for (LeftOpen each : List.of(LeftOpen.AS_BEFORE, LeftOpen.AS_BEFORE.asking(Optional.empty()), open, asked)) {
            Optional<UnfinishedTurn> waits = Optional.of(new UnfinishedTurn("m-1",
                    new Lasting(true, true, false, Optional.of(now), each)));

            String written = json.write(ConversationDocument.EMPTY.with(waits));

            assertThat(json.read("c-1", "1", written).unfinished()).isEqualTo(waits);
        }
    }

    private static void comesBack(StateJson json, Wishes stored) {
        assertThat(json.read(json.write(stored), Wishes.class)).usingRecursiveComparison().isEqualTo(stored);

        JsonNode fields = json.writeFields(stored, Wishes.class);
        Wishes filled = new Wishes();
        json.fill(filled, Wishes.class, fields);
        assertThat(filled).usingRecursiveComparison().isEqualTo(stored);
    }
}
