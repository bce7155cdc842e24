package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.test.Messages;
import io.smallrye.mutiny.Uni;

/** A unit test: nothing is started. */
class ClosedShopFilterTest {

    private final List<Object> said = new ArrayList<>();
    private final List<IncomingMessage> passedOn = new ArrayList<>();

    @Test
    void onlyTextsAreAnsweredWhenTheShopIsClosed() {
        filter(true, Messages.of("typing.start", Content.none()).build());
        assertThat(said).isEmpty();

        filter(true, Messages.text("hello").build());
        assertThat(said).hasSize(1);
        assertThat(passedOn).isEmpty();
    }

    @Test
    void everythingIsPassedOnWhenItIsOpen() {
        filter(false, Messages.text("hello").build());

        assertThat(said).isEmpty();
        assertThat(passedOn).hasSize(1);
    }

    private void filter(boolean closed, IncomingMessage message) {
        new ClosedShopFilter(closed).filter(message, reply -> said.add(reply), () -> {
            passedOn.add(message);
            return Uni.createFrom().voidItem();
        }).await().indefinitely();
    }
}
