package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Quarkus injects fields with a qualifier, too, without asking for more: they are the container's, and no state of the conversation. */
class WhatIsInjectedIsNoStateTest {

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Express {}

    static final class Shop {

        private final String name;

        Shop(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }
    }

    static final class Progress {

        private int step = 1;
        @Inject
        private Shop shop = new Shop("shop");
        @Express
        private Shop express = new Shop("express");
        @Named("other")
        private Shop other = new Shop("other");
    }

    private final StateJson json = new StateJson(new ObjectMapper());

    @Test
    void isNotWritten() {
        JsonNode written = json.writeFields(new Progress(), Progress.class);

        assertThat(written).hasToString("{\"step\":1}");
    }

    @Test
    void isNotReadOver() {
        Progress progress = new Progress();

        json.fill(progress, Progress.class, json.tree("{\"step\":2,\"express\":null,\"other\":null,\"shop\":null}"));

        assertThat(progress.step).isEqualTo(2);
        assertThat(progress.shop.getName()).isEqualTo("shop");
        assertThat(progress.express).isNotNull();
        assertThat(progress.other).isNotNull();
    }
}
