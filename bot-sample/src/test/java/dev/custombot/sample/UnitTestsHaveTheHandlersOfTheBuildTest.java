package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.Bot;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.test.Messages;
import dev.custombot.test.inprocess.DeclaredHandlers;
import io.quarkus.test.junit.QuarkusTest;

/** A test of the extension, which a bot does not need: unit tests read the handlers' classes by themselves, and find what the build finds. */
@QuarkusTest
class UnitTestsHaveTheHandlersOfTheBuildTest {

    @Inject
    HandlersByBot byBot;

    @Test
    void withAllThatIsSaidOfThem() {
        Handlers built = byBot.of(Bot.DEFAULT);
        Handlers declared = new Handlers(DeclaredHandlers.of(List.of(OrderBot.class, ReturnBot.class), List.of()), true);

        assertThat(declared.pausable()).isEqualTo(built.pausable());
        assertThat(declared.count()).isEqualTo(built.count());
        for (String text : List.of("hello", "1001", "cancel", "anything")) {
            assertSame(declared.select(Messages.text(text).build()).orElseThrow(),
                    built.select(Messages.text(text).build()).orElseThrow());
        }
        for (String question : List.of("returnedOrder", "returnReason")) {
            assertSame(declared.answer(question).orElseThrow(), built.answer(question).orElseThrow());
        }
        assertSame(declared.failure(new CatalogueUnavailableException()).orElseThrow(),
                built.failure(new CatalogueUnavailableException()).orElseThrow());
    }

    private static void assertSame(Handler declared, Handler built) {
        assertThat(declared).usingRecursiveComparison().ignoringFields("invoker", "selectors").isEqualTo(built);
        assertThat(declared.selectors()).hasToString(built.selectors().toString());
    }
}
