package dev.custombot.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import dev.custombot.runtime.bot.dev.EmulatorFault;
import io.vertx.core.json.JsonObject;

/** What the page of the emulator asks for: faults, and an agent who takes part. */
final class EmulatorPage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DONE = "{}";

    private final PageCalls pages;
    private final String bot;

    EmulatorPage(PageCalls pages, String bot) {
        this.pages = pages;
        this.bot = bot;
    }

    void anAgentTakesPart() throws Exception {
        String id = new EmulatedCustomer(pages, "pages").says("order tea");
        assertThat(conversations()).contains(id);

        pages.call("agentSays", Map.of("bot", bot, "conversation", id, "text", "This is Kim"));

        assertThat(conversations()).contains("This is Kim", "custom_agent");
    }

    void eachFaultCanBeAskedForAndTakenBack() throws Exception {
        for (EmulatorFault fault : EmulatorFault.values()) {
            assertThat(pages.call("playFault", Map.of("bot", bot, "fault", fault.name(), "count", 1))).as(fault.name())
                    .isEqualTo(DONE);
            assertThat(pages.call("stopFaults", Map.of("bot", bot))).as(fault.name()).isEqualTo(DONE);
        }
    }

    void anAgentHandsTheConversationBack() throws Exception {
        String id = new EmulatedCustomer(pages, "handed-over").says("a person");
        ConversationPage page = new ConversationPage(pages, bot);
        await().atMost(PATIENCE).until(() -> "agent".equals(page.look(id).getString("state")));

        pages.call("agentHandsBack", Map.of("bot", bot, "conversation", id, "intent", "tea"));

        JsonObject seen = page.look(id);
        assertThat(seen.getString("state")).isEqualTo("bot");
        assertThat(seen.getJsonArray("messages").encode()).contains("Kim Agent", "\"intent\":{\"value\":\"tea\"}");
    }

    private String conversations() throws Exception {
        return pages.call("emulatedConversations", Map.of("bot", bot));
    }
}
