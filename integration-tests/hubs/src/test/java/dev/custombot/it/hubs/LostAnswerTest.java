package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.it.hubs.FakeServer.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Where a hub recognises no repetition, the configuration says what becomes of a reply whose answer was lost. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class LostAnswerTest {

    FakeServers servers;

    @Inject
    @BotName("careful")
    DeadLetterQueue deadLetters;

    @BeforeEach
    void nothingIsLeft() {
        servers.third().forget();
    }

    @Test
    void theReplyIsRepeated() {
        Callbacks customer = Callbacks.at(new ThirdFixture(servers.third()));
        servers.third().answerNext(Answer.reset());

        customer.say("hello");

        assertThat(customer.awaitHeard("to-" + customer.conversation(), 2)).containsExactly("You said: hello",
                "You said: hello");
    }

    @Test
    void theReplyIsPutAside() {
        Callbacks customer = Callbacks.at(new ThirdFixture(servers.third()), "/callback/careful/" + ThirdFixture.SECRET);
        servers.third().answerNext(Answer.of(502, "<html>Bad gateway</html>"));

        customer.say("hello");

        List<DeadLetterEntry> letters = Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> deadLetters.list(DeadLetterFilter.ALL.withConversation(customer.conversation())).await()
                        .indefinitely().entries(),
                found -> !found.isEmpty());
        assertThat(letters).singleElement().extracting(DeadLetterEntry::cause)
                .isEqualTo("unknown: 502 that is not the hub's");
        customer.say("again");
        assertThat(customer.awaitHeard("to-" + customer.conversation(), 2)).containsExactly("You said: hello",
                "You said: again");
    }
}
