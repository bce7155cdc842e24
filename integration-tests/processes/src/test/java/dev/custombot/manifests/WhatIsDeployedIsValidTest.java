package dev.custombot.manifests;

import static dev.custombot.manifests.Manifests.at;
import static dev.custombot.manifests.Manifests.each;
import static dev.custombot.manifests.Manifests.number;
import static dev.custombot.manifests.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.fabric8.zjsonpatch.JsonPatchException;

/** The base with the patches of an environment is what the cluster gets: it is as valid as the base, and fits together. */
class WhatIsDeployedIsValidTest {

    @ParameterizedTest
    @MethodSource("overlays")
    void hasNoFieldThatDoesNotExist(Overlay overlay) {
        assertThat(overlay.deployed()).hasSizeGreaterThan(10)
                .allSatisfy(document -> assertThat(ManifestsAreValidTest.problems(document)).isEmpty());
    }

    static List<Overlay> overlays() {
        return Overlay.all();
    }

    @Test
    void thereIsAnOverlayForEachEnvironment() {
        assertThat(overlays()).extracting(overlay -> overlay.folder().getFileName().toString()).containsExactlyInAnyOrder("dev",
                "prod");
    }

    @Test
    void aMisspeltPlaceIsFound() {
        Map<?, ?> topic = Map.of("apiVersion", "kafka.strimzi.io/v1", "kind", "KafkaTopic", "spec", Map.of("replicas", 3));

        assertThatThrownBy(() -> Overlay.patched(topic, "[{op: replace, path: /spec/replica, value: 1}]"))
                .isInstanceOf(JsonPatchException.class);
        assertThat(ManifestsAreValidTest.problems(Overlay.patched(topic, "[{op: add, path: /spec/replica, value: 1}]")))
                .singleElement().asString().endsWith("replica");
    }

    /** Else nothing can be written: there are never as many copies in sync as must confirm. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noMoreCopiesMustConfirmThanThereAreAndNoMoreAreMadeThanBrokers(Overlay overlay) {
        int brokers = of(overlay, "KafkaNodePool").mapToInt(pool -> number(pool, "spec", "replicas")).sum();
        Object config = at(of(overlay, "Kafka").findFirst().orElseThrow(), "spec", "kafka", "config");

        assertThat(of(overlay, "KafkaTopic")).hasSize(8).allSatisfy(topic -> {
            int copies = number(topic, "spec", "replicas");
            assertThat(copies).isLessThanOrEqualTo(brokers);
            assertThat(number(topic, "spec", "config", "min.insync.replicas")).isPositive().isLessThanOrEqualTo(copies);
        });
        Map.of("default.replication.factor", "min.insync.replicas", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr").forEach((copies, confirming) -> {
                    assertThat(number(config, copies)).as(copies).isLessThanOrEqualTo(brokers);
                    assertThat(number(config, confirming)).as(confirming).isLessThanOrEqualTo(number(config, copies));
                });
        assertThat(number(config, "offsets.topic.replication.factor")).isLessThanOrEqualTo(brokers);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noMoreReplicasAreMadeThanThereArePartitions(Overlay overlay) {
        Map<?, ?> scaled = of(overlay, "ScaledObject").findFirst().orElseThrow();
        int most = number(scaled, "spec", "maxReplicaCount");

        assertThat(number(scaled, "spec", "minReplicaCount")).isPositive().isLessThanOrEqualTo(most);
        assertThat(of(overlay, "KafkaTopic").filter(topic -> text(topic, "metadata", "name").endsWith("callbacks")))
                .allSatisfy(topic -> assertThat(number(topic, "spec", "partitions")).isGreaterThanOrEqualTo(most));
    }

    /** One cluster, or one name server, may have both. */
    @Test
    void noTwoEnvironmentsClaimTheSameHostOrTalkToTheSameHubs() {
        assertThat(overlays()).extracting(overlay -> host(of(overlay, "Ingress").findFirst().orElseThrow()))
                .doesNotHaveDuplicates();
        assertThat(overlays()).extracting(overlay -> text(of(overlay, "NetworkPolicy").findFirst().orElseThrow(), "spec",
                "egress", 2, "to", 0, "ipBlock", "cidr")).doesNotHaveDuplicates();
    }

    private static String host(Map<?, ?> ingress) {
        String host = text(ingress, "spec", "rules", 0, "host");
        assertThat(each(ingress, "spec", "tls", 0, "hosts").toList()).as("its certificate").isEqualTo(List.of(host));
        return host;
    }

    private static Stream<Map<?, ?>> of(Overlay overlay, String kind) {
        return overlay.deployed().stream().filter(document -> kind.equals(document.get("kind")));
    }
}
