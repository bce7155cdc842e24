package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** In a bean of a conversation may be whatever the application's own Jackson can read and write: immutable classes, say, and times. */
class BeansHoldWhatTheApplicationsJsonHoldsTest {

    /** As Quarkus makes the application's. */
    private static final ObjectMapper APPLICATIONS = JsonMapper.builder().findAndAddModules().build();

    record Size(String name, int number) {}

    static final class Address {

        private final String street;
        private final Optional<String> floor;

        public Address(String street, Optional<String> floor) {
            this.street = street;
            this.floor = floor;
        }

        public String getStreet() {
            return street;
        }

        public Optional<String> getFloor() {
            return floor;
        }
    }

    static final class Order {

        private Address address;
        private Size size;
        private Instant begun;
        private Optional<Size> other = Optional.empty();
    }

    @Test
    void comesBack() {
        StateJson json = new StateJson(APPLICATIONS);
        Order order = new Order();
        order.address = new Address("Long Lane 1", Optional.of("2"));
        order.size = new Size("M", 40);
        order.begun = Instant.parse("2026-11-27T12:00:00Z");
        order.other = Optional.of(new Size("L", 44));

        Order read = new Order();
        json.fill(read, Order.class, json.writeFields(order, Order.class));

        assertThat(read).usingRecursiveComparison().isEqualTo(order);
    }
}
