package dev.custombot.deployment.emulator.egain.assets;

import java.util.Optional;
import java.util.Set;

import dev.custombot.deployment.emulator.egain.HubError;
import io.vertx.core.json.JsonObject;

/** What the hub wants to know of a file before it gives a place to it. */
final class AssetRules {

    private static final int LONGEST = 255;
    private static final long LARGEST = 10_485_760;
    private static final Set<String> SENDERS = Set.of("custom_bot", "customer", "egain_agent", "egain_bot", "custom_agent");

    private AssetRules() {}

    static Optional<HubError> broken(JsonObject asset) {
        return text("channel.type", inner(asset, "channel")).or(() -> text("sender.type", inner(asset, "sender")))
                .or(() -> SENDERS.contains(inner(asset, "sender"))
                        ? Optional.empty()
                        : Optional.of(HubError.notAllowed("sender.type")))
                .or(() -> text("name", asset.getValue("name"))).or(() -> size(asset.getValue("size")));
    }

    private static Object inner(JsonObject asset, String field) {
        return asset.getValue(field) instanceof JsonObject object ? object.getValue("type") : null;
    }

    private static Optional<HubError> text(String field, Object value) {
        if (value == null) {
            return Optional.of(HubError.missing(field));
        }
        if (!(value instanceof String text) || text.isEmpty()) {
            return Optional.of(HubError.notAllowed(field));
        }
        return text.codePointCount(0, text.length()) > LONGEST ? Optional.of(HubError.tooLong(field)) : Optional.empty();
    }

    private static Optional<HubError> size(Object value) {
        if (value == null) {
            return Optional.of(HubError.missing("size"));
        }
        boolean isGood = (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 1
                && ((Number) value).longValue() <= LARGEST;
        return isGood ? Optional.empty() : Optional.of(HubError.notAllowed("size"));
    }
}
