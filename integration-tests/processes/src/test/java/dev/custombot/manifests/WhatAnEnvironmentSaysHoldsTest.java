package dev.custombot.manifests;

import static dev.custombot.manifests.Manifests.at;
import static dev.custombot.manifests.Manifests.base;
import static dev.custombot.manifests.Manifests.each;
import static dev.custombot.manifests.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What an environment says outranks what all have in common, and a Secret outranks both: the order in which the files are named. */
class WhatAnEnvironmentSaysHoldsTest {

    private static final List<String> BY_RANK = List.of("secrets.properties", "environment.properties",
            "application.properties");

    @TempDir
    Path folder;

    @Test
    void theFirstThatSaysItHolds() throws IOException {
        for (int rank = 0; rank < BY_RANK.size(); rank++) {
            for (String file : BY_RANK.subList(rank, BY_RANK.size())) {
                Files.writeString(folder.resolve(file), "said.by." + rank + "=" + file + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDiscoveredSources().addDiscoveredInterceptors()
                .withDefaultValue(SmallRyeConfig.SMALLRYE_CONFIG_LOCATIONS, locations()).build();

        assertThat(List.of(0, 1, 2)).map(rank -> config.getRawValue("said.by." + rank)).isEqualTo(BY_RANK);
    }

    private String locations() {
        Object bot = at(base("Deployment"), "spec", "template", "spec", "containers", 0);
        String named = each(bot, "env").filter(variable -> text(variable, "name").equals("QUARKUS_CONFIG_LOCATIONS"))
                .map(variable -> text(variable, "value")).findFirst().orElseThrow();
        return named.replaceAll("/etc/bot/[a-z]+/", folder + "/");
    }
}
