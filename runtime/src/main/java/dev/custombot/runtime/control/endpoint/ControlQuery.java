package dev.custombot.runtime.control.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.runtime.control.ControlKey;
import io.vertx.core.MultiMap;

/** The query of a request. What is not known is refused: a mistyped name must pause nothing else. */
record ControlQuery(MultiMap parameters) {

    private static final String BOT = "bot";
    private static final String CONVERSATION = "conversation";
    private static final String HANDLER = "handler";
    private static final String SENDER = "sender";
    private static final String MESSAGE = "message";
    private static final int LONGEST = 1_000;

    /** The bot that is meant; empty for the default one. */
    Optional<String> bot() {
        return find(BOT);
    }

    void nothingElse() {
        refuseOthers(Set.of());
    }

    /** What is to wait, or to go on: one of the three. */
    ControlKey target() {
        refuseOthers(Set.of(CONVERSATION, HANDLER, SENDER));
        List<ControlKey> named = List
                .of(find(CONVERSATION).map(ControlKey::conversation), find(HANDLER).map(ControlKey::handler),
                        find(SENDER).map(ControlQuery::sender))
                .stream().flatMap(Optional::stream).toList();
        if (named.size() != 1) {
            throw ControlProblem.invalid(CONVERSATION, "or handler, or sender=true, is needed, and only one of them");
        }
        return named.get(0);
    }

    private static ControlKey sender(String value) {
        if (!value.equals("true")) {
            throw ControlProblem.invalid(SENDER, "must be true");
        }
        return ControlKey.SENDER;
    }

    /** Whether it is about an order, and not about what waits. */
    boolean namesMessage() {
        return parameters.contains(MESSAGE);
    }

    /** The conversation and the message of an order. */
    Head head() {
        refuseOthers(Set.of(CONVERSATION, MESSAGE));
        return new Head(needed(CONVERSATION), needed(MESSAGE));
    }

    record Head(String conversation, String message) {}

    private String needed(String name) {
        return find(name).orElseThrow(() -> ControlProblem.invalid(name, "is needed"));
    }

    private void refuseOthers(Set<String> known) {
        parameters.names().stream().filter(name -> !name.equals(BOT) && !known.contains(name)).findFirst().ifPresent(name -> {
            throw ControlProblem.invalid(name, "is not a parameter of this request, which takes "
                    + Stream.concat(known.stream(), Stream.of(BOT)).sorted().collect(Collectors.joining(", ")));
        });
    }

    private Optional<String> find(String name) {
        List<String> values = parameters.getAll(name);
        if (values.size() > 1) {
            throw ControlProblem.invalid(name, "is given more than once");
        }
        if (values.size() == 1 && (values.get(0).isBlank() || values.get(0).length() > LONGEST)) {
            throw ControlProblem.invalid(name, "is empty, or has more than " + LONGEST + " characters");
        }
        return values.stream().findFirst();
    }
}
