package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What holds in tests holds whatever the profile is called: the hub emulator has no rate plan. */
@QuarkusTest
@TestProfile(Unmeasured.class)
class ProfileOfItsOwnTest {

    @Inject
    Hub hub;

    @ConfigProperty(name = "quarkus.custom-bot.reply.plan")
    String plan;

    @Test
    void repliesAreSentWithoutLimits() {
        assertThat(ConfigUtils.getProfiles()).containsExactly("it");
        assertThat(plan).isEqualTo("unlimited");

        List<TestConversation> conversations = IntStream.range(0, 20).mapToObj(i -> hub.conversation()).toList();
        conversations.forEach(conversation -> conversation.customerSays("hello"));

        conversations.forEach(conversation -> assertThat(conversation.awaitReplies(1)).hasSize(1));
    }
}
