package dev.custombot.runtime.bot.dev.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.TextNode;

import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.store.StoreFactory;

/** Who changes a handler between a question and its answer wants the changed handler to have the answer. */
class ALiveReloadForgetsNoConversationTest {

    private static final OpenQuestion QUESTION = new OpenQuestion("order", 1, Turns.NOON, Turns.NOON.plusSeconds(60));

    private final Turns turns = new Turns();
    private final ReloadStoreFactory before = new ReloadStoreFactory(turns.clock());

    @AfterEach
    void end() {
        HandedOn.forget();
    }

    @Test
    void itsStateAndItsOpenQuestionAreThereAfterIt() {
        save(states(before, "bot"));
        before.handOn();

        ConversationDocument found = load(states(new ReloadStoreFactory(turns.clock()), "bot"));

        assertThat(found.values()).containsEntry("basket", TextNode.valueOf("tea"));
        assertThat(found.question()).contains(QUESTION);
    }

    @Test
    void itGoesOnFromThere() {
        save(states(before, "bot"));
        before.handOn();
        ReloadStoreFactory next = new ReloadStoreFactory(turns.clock());
        ConversationStates states = states(next, "bot");

        assertThat(save(states, load(states).with(Map.of(), Optional.empty(), Optional.empty()))).isTrue();
        next.handOn();

        assertThat(load(states(new ReloadStoreFactory(turns.clock()), "bot")).question()).isEmpty();
    }

    /** The partitions of the next application are others of the same process. */
    @Test
    void whateverItsTenure() {
        save(states(before, "bot"));
        before.handOn();
        turns.occupancy.tenure = 2;

        assertThat(load(states(new ReloadStoreFactory(turns.clock()), "bot")).question()).contains(QUESTION);
    }

    @Test
    void ofAnotherBotItKnowsNothing() {
        save(states(before, "bot"));
        states(before, "other");
        before.handOn();

        assertThat(load(states(new ReloadStoreFactory(turns.clock()), "other")).values()).isEmpty();
    }

    /** As each application has them. */
    private ConversationStates states(StoreFactory application, String bot) {
        return turns.states(application.create(bot, 10, "same:"));
    }

    private void save(ConversationStates states) {
        save(states, load(states).with(Map.of("basket", TextNode.valueOf("tea")), Optional.of(QUESTION), Optional.empty()));
    }

    private boolean save(ConversationStates states, ConversationDocument document) {
        return states.save(Turns.CONVERSATION, document, turns.occupancy).await().indefinitely();
    }

    private ConversationDocument load(ConversationStates states) {
        return states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely();
    }
}
