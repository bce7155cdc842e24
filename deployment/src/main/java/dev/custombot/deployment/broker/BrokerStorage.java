package dev.custombot.deployment.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Prepares the folder that a broker's data lies in. */
final class BrokerStorage {

    private BrokerStorage() {}

    /** The given folder, or a new temporary one. */
    static Path folder(Optional<Path> given) {
        try {
            return given.isPresent()
                    ? Files.createDirectories(given.get().toAbsolutePath())
                    : Files.createTempDirectory("custom-bot-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that was formatted before keeps its data. */
    static void formatOnce(Path folder) {
        if (Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter().setPrintStream(nowhere).addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString()).setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE_ID).setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setReleaseVersion(MetadataVersion.latestProduction()).run();
        } catch (Exception e) {
            throw new IllegalStateException("The broker's folder " + folder + " cannot be formatted", e);
        }
    }
}
