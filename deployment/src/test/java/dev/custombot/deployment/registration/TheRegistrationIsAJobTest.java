package dev.custombot.deployment.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** Who asks for it has a job in the manifests of {@code quarkus-kubernetes} that registers the bots, and an application that waits for it. */
class TheRegistrationIsAJobTest {

    private static final String JOB = "order-bot-custom-bot-registration-init";

    @RegisterExtension
    static final QuarkusProdModeTest BUILD = new QuarkusProdModeTest().withEmptyApplication().setApplicationName("order-bot")
            .setApplicationVersion("1")
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-kubernetes", Version.getVersion())))
            .overrideConfigKey("quarkus.custom-bot.registration.init-task", "true")
            .overrideConfigKey("quarkus.kubernetes.env.vars.\"REGION\"", "north");

    @ProdBuildResults
    private ProdModeTestResults results;

    @Test
    void theApplicationWaitsForTheJob() throws IOException {
        List<String> manifests = List.of(
                Files.readString(results.getBuildDir().resolve("kubernetes").resolve("kubernetes.yml")).split("---"));

        assertThat(manifests).filteredOn(manifest -> manifest.contains("kind: Job")).singleElement().asString()
                .contains("name: " + JOB, "QUARKUS_INIT_AND_EXIT", "REGION");
        assertThat(manifests).filteredOn(manifest -> manifest.contains("kind: Deployment")).singleElement().asString()
                .contains("initContainers", "- job", "- " + JOB).doesNotContain("QUARKUS_INIT_AND_EXIT");
    }
}
