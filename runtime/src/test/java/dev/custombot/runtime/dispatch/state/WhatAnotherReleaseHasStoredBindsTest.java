package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A class has gained and lost fields since the last release: whatever the application refuses elsewhere, its state is readable. */
class WhatAnotherReleaseHasStoredBindsTest {

    private static final String STORED = "{\"id\":\"1001\",\"lost\":7,\"lostToo\":{\"a\":[1]},\"kept\":[\"M\"],\"before\":null}";

    enum Size {
        S,
        M
    }

    record Order(String id, int count, boolean paid, char kind, long cents, double share, Integer rest, List<Size> kept,
            Size size, int before) {}

    /** Its fields are as they were declared until they are filled. */
    static class Wishes {

        private String id;
        private int count = 1;
        private List<Size> kept;
        private int before;
    }

    @ParameterizedTest
    @EnumSource(DeserializationFeature.class)
    void whateverIsSetForReading(DeserializationFeature feature) {
        binds(new ObjectMapper().enable(feature));
        binds(new ObjectMapper().disable(feature));
    }

    @ParameterizedTest
    @EnumSource(value = MapperFeature.class, mode = Mode.EXCLUDE, names = "CAN_OVERRIDE_ACCESS_MODIFIERS")
    void whateverIsSetForClasses(MapperFeature feature) {
        binds(JsonMapper.builder().enable(feature).build());
        binds(JsonMapper.builder().disable(feature).build());
    }

    @ParameterizedTest
    @EnumSource(value = MapperFeature.class, names = "CAN_OVERRIDE_ACCESS_MODIFIERS")
    void fieldsThatNobodyElseMayTouch(MapperFeature feature) {
        bindsFields(new StateJson(JsonMapper.builder().disable(feature).build()));
    }

    private static void binds(ObjectMapper applications) {
        StateJson json = new StateJson(applications);

        assertThat(json.read(json.tree(STORED), Order.class))
                .isEqualTo(new Order("1001", 0, false, '\0', 0, 0, null, List.of(Size.M), null, 0));
        bindsFields(json);
    }

    private static void bindsFields(StateJson json) {
        Wishes wishes = new Wishes();
        json.fill(wishes, Wishes.class, json.tree(STORED));

        assertThat(wishes.id).isEqualTo("1001");
        assertThat(wishes.count).isEqualTo(1);
        assertThat(wishes.kept).containsExactly(Size.M);
        assertThat(wishes.before).isZero();
        assertThat(json.writeFields(wishes, Wishes.class).path("id").asText()).isEqualTo("1001");
    }
}
