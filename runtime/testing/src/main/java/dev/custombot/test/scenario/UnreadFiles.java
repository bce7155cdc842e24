package dev.custombot.test.scenario;

import java.util.ArrayList;
import java.util.List;

import dev.custombot.runtime.transcript.RichLines;
import dev.custombot.test.BotReply;
import dev.custombot.test.TestConversation;

/** The files of the reply that was handed out last, as far as no line was for them: a text with files is one reply, and several lines. */
final class UnreadFiles {

    private String reply = "";
    private List<String> files = List.of();

    /** A file of the last reply, or the next reply, which has it. */
    void read(TestConversation conversation, String name) {
        conversation.lastReply().filter(last -> !last.id().equals(reply)).ifPresent(this::turnTo);
        if (!files.contains(name)) {
            turnTo(new ExpectedReply("Bot attaches: " + name, next -> of(next).contains(name)).await(conversation));
        }
        files.remove(name);
    }

    /** Somebody has spoken since: what comes now is of a later reply. */
    void forget(TestConversation conversation) {
        conversation.lastReply().ifPresent(last -> reply = last.id());
        files = List.of();
    }

    private void turnTo(BotReply last) {
        reply = last.id();
        files = of(last);
    }

    private static List<String> of(BotReply reply) {
        List<String> names = new ArrayList<>();
        RichLines.parse(reply.message()).path("attachments").path("attachment")
                .forEach(file -> names.add(file.path("name").asText(file.path("id").asText())));
        return names;
    }
}
