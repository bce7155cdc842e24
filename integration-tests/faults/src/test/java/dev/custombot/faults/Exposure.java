package dev.custombot.faults;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.custombot.canary.Evidence;
import dev.custombot.canary.TopicEvidence;
import dev.custombot.faults.traffic.CustomerMessage;

/** Whatever was broken: no log has a customer's name, an address or a token, and no dead letter has one beside its value. */
final class Exposure {

    private static final int SHOWN = 3;
    private static final int LONGEST = 300;

    private Exposure() {}

    static void check(Stage stage) throws IOException {
        List<Evidence> evidence = new ArrayList<>(
                TopicEvidence.of(stage.brokers().bootstrapServers(), "custom-bot-dead-letters"));
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(stage.folder(), "*.log")) {
            for (Path log : logs) {
                evidence.add(Evidence.file(log));
            }
        }
        CustomerMessage.CANARIES.sightings(evidence).stream().limit(SHOWN)
                .forEach(seen -> stage.violation("seen: " + seen.substring(0, Math.min(seen.length(), LONGEST))));
    }
}
