package dev.custombot.test;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.test.hub.ControlApi;

/** Tells the customers of a crowd what the bot has said to them, and knows when it cannot know all. */
final class HeardByCrowd {

    /** Mostly these are enough; all that the emulator remembers are much to read each time. */
    private static final int LATEST = 1_000;
    private static final int REMEMBERED = 5_000;

    private final ControlApi control;
    private final Map<String, CrowdCustomer> customers;
    private final Instant start;
    private final Set<String> heard = new HashSet<>();
    private boolean isWhole = true;

    /**
     * @param customers by their conversations
     * @param start what was said before is for nobody of them
     */
    HeardByCrowd(ControlApi control, Map<String, CrowdCustomer> customers, Instant start) {
        this.control = control;
        this.customers = customers;
        this.start = start;
    }

    /** What was said since the last time. */
    void hear() {
        JsonNode replies = latest(LATEST);
        if (!reachesBack(replies, LATEST)) {
            replies = latest(REMEMBERED);
            isWhole &= reachesBack(replies, REMEMBERED);
        }
        for (JsonNode reply : replies) {
            boolean isNew = heard.add(reply.path("id").asText());
            CrowdCustomer customer = customers.get(reply.path("conversation").asText());
            if (isNew && customer != null) {
                customer.hears(BotReply.of(reply), Instant.parse(reply.path("at").asText()));
            }
        }
    }

    /** Whether nothing was said that the emulator had forgotten before it was heard. */
    boolean isWhole() {
        return isWhole;
    }

    private JsonNode latest(int most) {
        return control.get("/control/replies?last=" + most).path("replies");
    }

    /** Whether there was none between those that were heard and these. */
    private boolean reachesBack(JsonNode replies, int most) {
        if (replies.size() < most) {
            return true;
        }
        JsonNode oldest = replies.path(0);
        return heard.contains(oldest.path("id").asText()) || Instant.parse(oldest.path("at").asText()).isBefore(start);
    }
}
