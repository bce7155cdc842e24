package dev.custombot.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.devtools.project.BuildTool;
import io.quarkus.maven.dependency.ArtifactCoords;

/** Who creates a project with the extension has a handler, a dialogue, a test and what the README says, in packages of his own. */
class ACreatedProjectHasABotTest {

    private static final ArtifactCoords CUSTOM_BOT = ArtifactCoords.jar("dev.custombot", "quarkus-custom-bot", "1.0.0");
    private static final ArtifactCoords KUBERNETES = ArtifactCoords.jar("io.quarkus", "quarkus-kubernetes", "");
    private static final String SETTINGS = "src/main/resources/application.properties";

    @TempDir
    Path folder;

    @Test
    void itHasAHandlerADialogueAndATest() {
        CreatedProject project = create(BuildTool.MAVEN, Map.of(), CUSTOM_BOT);

        assertThat(project.file("src/main/java/com/example/bots/MenuBot.java")).startsWith("package com.example.bots;")
                .contains("@OnMessage(");
        assertThat(project.file("src/main/java/com/example/bots/BookingBot.java")).contains("Reply.ask(",
                "@OnAnswer(\"guests\")");
        assertThat(project.file("src/test/java/com/example/bots/MenuBotTest.java")).contains("@QuarkusTest");
    }

    @Test
    void itsTestsFindTheTestLibraryOfTheSameVersion() {
        String pom = create(BuildTool.MAVEN, Map.of(), CUSTOM_BOT).file("pom.xml");

        assertThat(pom).containsPattern("<artifactId>quarkus-custom-bot</artifactId>\\s*<version>1.0.0</version>")
                .containsPattern(
                        "<artifactId>quarkus-custom-bot-test</artifactId>\\s*<version>[^@<]+</version>\\s*<scope>test</scope>");
    }

    /** And that it need not hear in dev mode that there is no Docker. */
    @Test
    void itHasNoSettingsButTheBotsName() {
        assertThat(create(BuildTool.MAVEN, Map.of(), CUSTOM_BOT).file(SETTINGS).lines()).containsExactlyInAnyOrder(
                "quarkus.custom-bot.participant-name=test-codestart",
                "%dev.quarkus.log.category.\"org.testcontainers\".level=OFF");
    }

    @Test
    void itsReadmeSaysInThreeLinesHowToGoOn() {
        String readme = create(BuildTool.MAVEN, Map.of(), CUSTOM_BOT).file("README.md");

        String own = readme.substring(readme.indexOf("### Custom Bot"));
        assertThat(own.lines().filter(line -> line.startsWith("`") || line.startsWith("In "))).hasSize(3);
        assertThat(own).contains("quarkus:dev").doesNotContain("{", "Kubernetes");
    }

    @Test
    void atBrevoItHasAnAgentAndWordsForAHandOver() {
        String settings = create(BuildTool.MAVEN, Map.of("custom-bot-codestart.hub", "brevo"), CUSTOM_BOT).file(SETTINGS);

        assertThat(settings).contains("quarkus.custom-bot.hub.kind=brevo",
                "quarkus.custom-bot.hub.agent.email=test-codestart@example.org",
                "quarkus.custom-bot.hub.agent.name=test-codestart",
                "quarkus.custom-bot.hub.escalation.text=A colleague will take over.");
    }

    /** The emulated hub has any group, the hub of production only those that somebody has made there. */
    @Test
    void atBrevoAHandOverIsSeenByItsTestAndItsChat() {
        CreatedProject project = create(BuildTool.MAVEN, Map.of("custom-bot-codestart.hub", "brevo"), CUSTOM_BOT);

        assertThat(project.file("src/test/java/com/example/bots/MenuBotTest.java")).contains("awaitState(\"agent\")")
                .doesNotContain("awaitState(\"ended\")");
        assertThat(project.file(SETTINGS).lines().filter(line -> line.contains("hub.escalation.group")))
                .containsExactlyInAnyOrder("%dev.quarkus.custom-bot.hub.escalation.group=agents",
                        "%test.quarkus.custom-bot.hub.escalation.group=agents");
    }

    @Test
    void onKubernetesItsSettingsAreOfASecret() {
        CreatedProject project = create(BuildTool.MAVEN, Map.of(), CUSTOM_BOT, KUBERNETES);

        assertThat(project.file(SETTINGS)).contains("quarkus.kubernetes.app-secret=bot-settings");
        assertThat(project.file("README.md")).contains("the Secret `bot-settings`");
    }

    @Test
    void gradleBuildsItToo() {
        CreatedProject project = create(BuildTool.GRADLE, Map.of(), CUSTOM_BOT);

        assertThat(project.file("build.gradle")).contains("testImplementation 'dev.custombot:quarkus-custom-bot-test:");
        assertThat(project.has("src/test/java/com/example/bots/MenuBotTest.java")).isTrue();
    }

    private CreatedProject create(BuildTool tool, Map<String, Object> data, ArtifactCoords... extensions) {
        return CreatedProject.in(folder, tool, data, List.of(extensions));
    }
}
