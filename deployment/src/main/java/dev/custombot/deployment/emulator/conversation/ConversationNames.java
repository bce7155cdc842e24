package dev.custombot.deployment.emulator.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which conversations the names mean that tests and people use. Applications that talk to one hub one after the other, as those of continuous
 * testing, mean others by the same name: a test must not be handed out what the run before has said.
 */
final class ConversationNames {

    private static final int ID_LENGTH = 36;

    private Optional<Instant> application = Optional.empty();
    private int applicationsBefore;

    /**
     * @param began when the application began
     * @return whether there was another one before it
     */
    boolean begin(Instant began) {
        boolean isAnother = application.map(began::isAfter).orElse(false);
        if (isAnother) {
            applicationsBefore++;
        }
        if (isAnother || application.isEmpty()) {
            application = Optional.of(began);
        }
        return isAnother;
    }

    /** The id of a conversation that is not known by the reference itself. */
    String id(String reference) {
        return reference.length() == ID_LENGTH || applicationsBefore == 0
                ? idOf(reference)
                : idOf(applicationsBefore + ":" + reference);
    }

    /** A 36-character reference is an id; any other text stands for an id of its own. */
    static String idOf(String reference) {
        return reference.length() == ID_LENGTH
                ? reference
                : UUID.nameUUIDFromBytes(("conversation:" + reference).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
