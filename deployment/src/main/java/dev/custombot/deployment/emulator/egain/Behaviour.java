package dev.custombot.deployment.emulator.egain;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonArray;

/** What no contract says of the hub, or what is different from one client application to another: as a test wants it. */
final class Behaviour {

    private static final Set<String> RULES = Set.of("mean", "nested", "otherDates", "plan", "scopes", "several", "sparse",
            "startsNone", "stateFirst");

    private final RequestPlan plan;
    private boolean stateFirst;
    private boolean startsNone;
    private Optional<Set<String>> scopes = Optional.empty();
    private CallbackShape shape = CallbackShape.USUAL;

    Behaviour(RequestPlan plan) {
        this.plan = plan;
    }

    /** What the wish does not name is as it is without a wish. */
    void change(ControlInput wish) {
        wish.onlyHas("rule", RULES);
        Optional<Set<String>> assigned = wish.array("scopes").map(Behaviour::texts);
        plan.set(wish.text("plan"));
        scopes = assigned;
        stateFirst = wish.flag("stateFirst");
        startsNone = wish.flag("startsNone");
        shape = wish.flag("mean")
                ? CallbackShape.MEAN
                : new CallbackShape(wish.flag("several"), wish.flag("nested"), wish.flag("otherDates"), wish.flag("sparse"),
                        false);
    }

    void reset() {
        plan.set(Optional.empty());
        scopes = Optional.empty();
        stateFirst = false;
        startsNone = false;
        shape = CallbackShape.USUAL;
    }

    private static Set<String> texts(JsonArray array) {
        Set<String> texts = new TreeSet<>();
        for (Object element : array) {
            if (!(element instanceof String text)) {
                throw new BadInput("\"scopes\" must be strings");
            }
            texts.add(text);
        }
        return texts;
    }

    /** Whether the hub looks at the state of the conversation before it looks for repetitions. */
    boolean looksAtStateFirst() {
        return stateFirst;
    }

    /** Whether the bot may start no conversation. */
    boolean startsNone() {
        return startsNone;
    }

    /** Whether the client application has one of the scopes. */
    boolean hasAnyOf(Set<String> wanted) {
        return scopes.map(assigned -> wanted.stream().anyMatch(assigned::contains)).orElse(true);
    }

    RequestPlan plan() {
        return plan;
    }

    CallbackShape shape() {
        return shape;
    }
}
