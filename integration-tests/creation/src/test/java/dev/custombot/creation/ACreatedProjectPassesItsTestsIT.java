package dev.custombot.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who creates a project with the published artifacts, by the Maven plugin, can build it at once, and its tests pass. */
class ACreatedProjectPassesItsTestsIT {

    private static final String VERSION = System.getProperty("creation.version");
    private static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();
    private static final long LIMIT_MINUTES = 10;

    @TempDir
    Path folder;

    @Test
    void withWhatThisBuildMade() throws IOException, InterruptedException {
        publish("quarkus-custom-bot-parent", Path.of("../.."));
        publish("quarkus-custom-bot", Path.of("../../runtime"));
        publish("quarkus-custom-bot-deployment", Path.of("../../deployment"));
        publish("quarkus-custom-bot-test", Path.of("../../runtime/testing"));

        passes("my-bot", "egain");
        passes("my-brevo-bot", "brevo");
    }

    private void passes(String name, String hub) throws IOException, InterruptedException {
        maven("create-" + name, folder, "io.quarkus:quarkus-maven-plugin:" + System.getProperty("creation.quarkus") + ":create",
                "-DplatformGroupId=io.quarkus", "-DplatformVersion=" + System.getProperty("creation.quarkus"),
                "-DquarkusRegistryClient=false", "-DprojectGroupId=com.example", "-DprojectArtifactId=" + name,
                "-Dextensions=dev.custombot:quarkus-custom-bot:" + VERSION,
                "-Ddata=custom-bot-codestart.hub=" + hub);
        maven("test-" + name, folder.resolve(name), "test");

        assertThat(folder.resolve(name + "/target/surefire-reports/TEST-com.example.MenuBotTest.xml")).content()
                .contains("tests=\"3\"").contains("failures=\"0\"").contains("errors=\"0\"").contains("skipped=\"0\"");
    }

    /** Where Maven looks before it asks anybody else; what lies there is of this build only. */
    private static void publish(String artifact, Path module) throws IOException {
        Path published = Files.createDirectories(REPOSITORY.resolve("dev/custombot").resolve(artifact).resolve(VERSION));
        String prefix = artifact + "-" + VERSION;
        Files.write(published.resolve(prefix + ".pom"), Files.readAllBytes(module.resolve("pom.xml")));
        Path target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                for (Path jar : files.filter(file -> isOf(prefix, file)).toList()) {
                    Files.write(published.resolve(jar.getFileName()), Files.readAllBytes(jar));
                }
            }
        }
    }

    private static boolean isOf(String prefix, Path file) {
        String name = file.getFileName().toString();
        return name.equals(prefix + ".jar") || name.equals(prefix + "-codestarts.jar");
    }

    private static void maven(String called, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("maven.home") + "/bin/mvn", "-B",
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.repo.local.tail=" + System.getProperty("maven.repo.local"), "-Dquarkus.analytics.disabled=true"));
        command.addAll(List.of(arguments));
        Path log = Path.of("target", "maven-" + called + ".log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
            assertThat(process.exitValue()).as("%s, see %s", command, log).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
