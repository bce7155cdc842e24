package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import dev.custombot.test.BotTester;
import io.quarkus.test.InjectMock;
import io.quarkus.test.component.QuarkusComponentTest;

/** The handlers are beans, and what they need is mocked. */
@QuarkusComponentTest
class OrderBotComponentTest {

    @Inject
    OrderBot orders;

    @Inject
    ReturnBot returns;

    @InjectMock
    OrderCatalogue catalogue;

    @Test
    void looksTheOrderUp() {
        Mockito.when(catalogue.find("7")).thenReturn(Optional.of(new Order("7", "Hat", "on its way")));

        assertThat(BotTester.of(OrderBot.class, ReturnBot.class).conversation().customerSays("7").awaitReply().text())
                .contains("Order 7 (Hat) is on its way.");
    }
}
