package dev.custombot.runtime.bot.dev.traffic;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A message with what has happened to it so far. It keeps the newest steps only: a handler may fail for hours.
 *
 * @param number in which order lines began
 * @param revision grows with each step
 * @param head which message it is
 * @param steps in their order
 */
record TrafficLine(long number, int revision, JsonObject head, List<JsonObject> steps) {

    static final String REPLIES = "replies";

    private static final int MOST_STEPS = 40;

    TrafficLine {
        steps = List.copyOf(steps);
    }

    static TrafficLine begun(long number, TrafficHead head) {
        return new TrafficLine(number, 0, head.toJson(), List.of());
    }

    TrafficLine with(JsonObject step) {
        List<JsonObject> all = new ArrayList<>(steps.size() < MOST_STEPS ? steps : steps.subList(1, steps.size()));
        all.add(step);
        return new TrafficLine(number, revision + 1, head, all);
    }

    /** The ids of what was answered. */
    List<String> replies() {
        return steps.stream().filter(step -> step.containsKey(REPLIES)).flatMap(step -> step.getJsonArray(REPLIES).stream())
                .map(reply -> ((JsonObject) reply).getString("id")).toList();
    }

    JsonObject toJson() {
        return head.copy().put("number", number).put("revision", revision).put("steps", new JsonArray(steps));
    }

    static TrafficLine of(JsonObject json) {
        JsonObject head = json.copy();
        head.remove("number");
        head.remove("revision");
        head.remove("steps");
        return new TrafficLine(json.getLong("number"), json.getInteger("revision"), head,
                json.getJsonArray("steps").stream().map(JsonObject.class::cast).toList());
    }
}
