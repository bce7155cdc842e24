package dev.custombot.deployment.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays of a broker's data when it closes. */
class EmbeddedBrokerDataTest {

    @Test
    void servesItsDataAgainAfterRestart(@TempDir Path folder) throws Exception {
        EmbeddedBrokerOptions options = EmbeddedBrokerOptions.onPort(0).withLogDirectory(folder.resolve("data"));
        try (EmbeddedBroker broker = new EmbeddedBroker(options)) {
            broker.start();
            new BrokerClient(broker.bootstrapServers()).produce("greetings", "before");
        }
        try (EmbeddedBroker broker = new EmbeddedBroker(options)) {
            broker.start();
            BrokerClient client = new BrokerClient(broker.bootstrapServers());
            client.produce("greetings", "after");

            assertThat(client.consume("greetings", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void formatsFolderOnce(@TempDir Path folder) throws Exception {
        BrokerStorage.formatOnce(folder);
        String first = Files.readString(folder.resolve("meta.properties"));

        BrokerStorage.formatOnce(folder);

        assertThat(folder.resolve("meta.properties")).hasContent(first);
    }

    @Test
    void deletesTemporaryFolder() throws Exception {
        Path folder = BrokerStorage.folder(Optional.empty());
        Files.createFile(Files.createDirectory(folder.resolve("topic-0")).resolve("00.log"));

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
    }
}
