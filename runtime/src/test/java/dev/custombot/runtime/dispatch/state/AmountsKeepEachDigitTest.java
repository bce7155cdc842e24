package dev.custombot.runtime.dispatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import dev.custombot.runtime.dispatch.turn.TurnState;

/** What a handler keeps in the state of a conversation comes back as it was, amounts to the digit; what is unchanged is not stored again. */
class AmountsKeepEachDigitTest {

    /** As an application may keep it, by a call or as a bean. */
    static class Basket {

        public BigDecimal amount = BigDecimal.ZERO;
        public double weight;
        public long count;
        public Object anything = "";
        public String text = "";
    }

    private final StateJson json = new StateJson(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"10.00", "100", "0.1", "1234567890123456789.012345678901234567", "1E+3", "-0.50"})
    void amounts(String amount) {
        Basket basket = new Basket();
        basket.amount = new BigDecimal(amount);

        assertThat(stored(basket).amount).isEqualTo(basket.amount);
        assertThat(storedBean(basket).amount).isEqualTo(basket.amount);
    }

    @Test
    void whatHasNoTypeOfItsOwnStaysWhatItWas() {
        Basket basket = new Basket();
        basket.anything = 1.5;

        assertThat(stored(basket).anything).isEqualTo(1.5);
        assertThat(storedBean(basket).anything).isEqualTo(1.5);
    }

    @Test
    void whatIsUnchangedIsTheSame() {
        Basket basket = new Basket();
        basket.amount = new BigDecimal("10.00");
        basket.weight = 0.25;
        basket.count = 5;

        assertThat(keep(json.write(basket))).isEqualTo(json.write(basket));
        assertThat(keep(json.writeFields(basket, Basket.class))).isEqualTo(json.writeFields(basket, Basket.class));
    }

    @Test
    void aScaleIsAChangeAsWell() {
        TurnState state = new TurnState(ConversationDocument.EMPTY.with(Map.of("basket", json.tree("{\"amounts\":[10.0]}")),
                Optional.empty(), Optional.empty()), json);

        state.put("basket", json.tree("{\"amounts\":[10.00]}"));
        assertThat(state.changed()).isPresent();

        state.put("basket", json.tree("{\"amounts\":[10.0]}"));
        assertThat(state.changed()).isEmpty();
    }

    @Test
    void halfACharacterIsKept() {
        Basket basket = new Basket();
        basket.text = "cut \ud83d";

        assertThat(stored(basket).text).isEqualTo(basket.text);
        assertThat(storedBean(basket).text).isEqualTo(basket.text);
    }

    @Test
    void namesAroundTheWholeAreTheApplicationsOwnMatter() {
        Basket basket = new Basket();
        basket.count = 5;

        assertThat(stored(new StateJson(new ObjectMapper().enable(SerializationFeature.WRAP_ROOT_VALUE)), basket).count)
                .isEqualTo(5);
    }

    private Basket stored(Basket basket) {
        return stored(json, basket);
    }

    private static Basket stored(StateJson json, Basket basket) {
        return json.read(keep(json, json.write(basket)), Basket.class);
    }

    private Basket storedBean(Basket basket) {
        Basket filled = new Basket();
        json.fill(filled, Basket.class, keep(json.writeFields(basket, Basket.class)));
        return filled;
    }

    private JsonNode keep(JsonNode value) {
        return keep(json, value);
    }

    private static JsonNode keep(StateJson json, JsonNode value) {
        String written = json.write(ConversationDocument.EMPTY.with(Map.of("basket", value), Optional.empty(),
                Optional.empty()));
        return json.read("c-1", "1", written).values().get("basket");
    }
}
