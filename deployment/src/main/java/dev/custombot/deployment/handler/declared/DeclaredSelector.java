package dev.custombot.deployment.handler.declared;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;

/**
 * One message type of an {@code @OnMessage} with its conditions; empty texts and lists where there is none.
 */
public record DeclaredSelector(String pattern, List<String> senders, String intent, String matching, int priority,
        boolean interrupts) {

    static Stream<DeclaredSelector> of(AnnotationInstance onMessage) {
        List<String> senders = onMessage.value("sender") == null
                ? List.of()
                : Arrays.asList(onMessage.value("sender").asStringArray());
        AnnotationValue priority = onMessage.value("priority");
        return Arrays.stream(onMessage.value().asStringArray())
                .map(pattern -> new DeclaredSelector(pattern, senders, text(onMessage, "intent"), text(onMessage, "matching"),
                        priority == null ? 0 : priority.asInt(),
                        onMessage.value("interrupts") != null && onMessage.value("interrupts").asBoolean()));
    }

    private static String text(AnnotationInstance annotation, String name) {
        return annotation.value(name) == null ? "" : annotation.value(name).asString();
    }

    public boolean takesType(String type) {
        return pattern.endsWith("*") ? type.startsWith(pattern.substring(0, pattern.length() - 1)) : type.equals(pattern);
    }

    /** Whether there can be a message that both take, and neither is more specific. */
    public boolean isAmbiguousWith(DeclaredSelector other) {
        boolean sendersMeet = senders.isEmpty() && other.senders.isEmpty() || !Collections.disjoint(senders, other.senders);
        return pattern.equals(other.pattern) && priority == other.priority && sendersMeet && intent.equals(other.intent)
                && matching.isEmpty() == other.matching.isEmpty()
                && (matching.isEmpty() || MatchingOverlap.isPossible(matching, other.matching));
    }

    @Override
    public String toString() {
        return "\"" + pattern + "\"" + (matching.isEmpty() ? "" : ", matching = \"" + matching + "\"");
    }
}
