package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

// tag::test06[]
@QuarkusTest
class Bot06PatienceTest {

    @Inject
    Hub hub;

    @Test
    void showsThatItIsTyping() {
        assertThat(hub.conversation().customerSays("weather").awaitReplies(3)).extracting(BotReply::type)
                .containsExactly("typing.start", "typing.end", "text");
    }
}
// end::test06[]
