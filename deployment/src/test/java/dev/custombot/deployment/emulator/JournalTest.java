package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.deployment.emulator.conversation.HubState;

/** The journal has each request and each accepted message, also in a conversation in which nothing was said before. */
class JournalTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withJournal(folder.resolve("journal.tsv")));

    @Test
    void requestsAndAcceptedMessages() throws IOException {
        String token = hub.token();
        assertThat(hub.reply(token, "c-1", "m-0").statusCode()).isEqualTo(400);
        hub.send(hub.request("/control/conversations/c-1").PUT(BodyPublishers.noBody()));

        hub.reply(token, "c-1", "m-1");
        hub.reply(token, "c-1", "m-1");
        hub.reply("wrong", "c-1", "m-2");

        String id = HubState.idOf("c-1");
        assertThat(lines()).containsExactly("request 400 400-630 1", "accepted " + id + " m-1 hello",
                "request 202  1", "request 400 400-138 1", "request 401 401-104 1");
    }

    /** Without times. */
    private static List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("journal.tsv")).stream()
                .map(line -> line.replaceFirst("\t\\d{16}\t", " ").replace('\t', ' ')).toList();
    }
}
