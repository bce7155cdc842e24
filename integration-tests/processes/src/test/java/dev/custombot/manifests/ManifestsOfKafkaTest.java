package dev.custombot.manifests;

import static dev.custombot.manifests.Manifests.at;
import static dev.custombot.manifests.Manifests.base;
import static dev.custombot.manifests.Manifests.each;
import static dev.custombot.manifests.Manifests.number;
import static dev.custombot.manifests.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.junit.jupiter.api.Test;

import dev.custombot.manifests.Manifests.Manifest;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;

/** The topics and rights are those that the guide names for two bots, and the scaler looks at what there is. */
class ManifestsOfKafkaTest {

    private static final Set<String> TOPICS = Set.of("custom-bot-callbacks", "custom-bot-replies", "custom-bot-dead-letters",
            "custom-bot-control", "custom-bot-brevo-callbacks", "custom-bot-brevo-replies", "custom-bot-brevo-dead-letters",
            "custom-bot-brevo-control");
    private static final Set<String> GROUPS = Set.of("custom-bot-sample-dispatch", "custom-bot-sample-reply",
            "custom-bot-sample-brevo-dispatch", "custom-bot-sample-brevo-reply");

    @Test
    void thereIsEachTopicAsTheGuideWantsIt() {
        assertThat(Manifests.of("KafkaTopic")).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(TOPICS);
        assertThat(Manifests.of("KafkaTopic")).allSatisfy(topic -> {
            Map<?, ?> config = (Map<?, ?>) at(topic.content(), "spec", "config");
            assertThat(number(topic.content(), "spec", "replicas")).isEqualTo(3);
            assertThat(number(config, "min.insync.replicas")).isEqualTo(2);
            if (topic.name().endsWith("control")) {
                assertThat(text(config, "cleanup.policy")).isEqualTo("compact");
                assertThat(number(topic.content(), "spec", "partitions")).isEqualTo(1);
                return;
            }
            assertThat(text(config, "cleanup.policy")).isEqualTo("delete");
            assertThat(Long.parseLong(text(config, "retention.ms"))).isGreaterThanOrEqualTo(7L * 24 * 60 * 60 * 1000);
            assertThat(topic.name().endsWith("replies") ? "null" : "5242880").isEqualTo(text(config, "max.message.bytes"));
        });
    }

    /** Strimzi takes any, refuses or ignores what it sets itself, and the broker does not start with others. */
    @Test
    void eachSettingIsOneOfKafkaAndNotOneOfStrimzi() {
        Pattern reserved = Pattern
                .compile("(" + KafkaClusterSpec.FORBIDDEN_PREFIXES.replace(", ", "|").replace(".", "\\.") + ").*");

        assertThat(Manifests.of("KafkaTopic")).allSatisfy(
                topic -> assertThat(settings(topic, "spec", "config")).isSubsetOf(LogConfig.configNames()));
        assertThat(Manifests.of("Kafka")).hasSize(2).allSatisfy(kafka -> assertThat(settings(kafka, "spec", "kafka", "config"))
                .isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names()).noneMatch(name -> reserved.matcher(name).matches()));
    }

    /** Strimzi's operator says nothing of it unless it is told to, and the namespace of production refuses such pods. */
    @Test
    void theNamespaceOfProductionTakesItsContainers() {
        Object operators = at(only("Kafka"), "spec", "entityOperator", "template");

        assertThat(List.of(at(only("KafkaNodePool"), "spec", "template", "kafkaContainer"),
                at(operators, "topicOperatorContainer"), at(operators, "userOperatorContainer"))).allSatisfy(container -> {
                    Object rights = at(container, "securityContext");
                    assertThat(text(rights, "allowPrivilegeEscalation")).isEqualTo("false");
                    assertThat(text(rights, "runAsNonRoot")).isEqualTo("true");
                    assertThat(text(rights, "seccompProfile", "type")).isEqualTo("RuntimeDefault");
                    assertThat(text(rights, "capabilities", "drop")).isEqualTo("[ALL]");
                });
    }

    @Test
    void noTwoCopiesAreOnOneMachine() {
        Object apart = at(only("KafkaNodePool"), "spec", "template", "pod", "affinity", "podAntiAffinity",
                "requiredDuringSchedulingIgnoredDuringExecution", 0);

        assertThat(text(apart, "topologyKey")).isEqualTo("kubernetes.io/hostname");
        assertThat(text(apart, "labelSelector", "matchLabels", "strimzi.io/cluster")).isEqualTo("kafka");
    }

    private static Map<?, ?> only(String kind) {
        return Manifests.of(kind).stream().filter(manifest -> manifest.file().startsWith(Manifests.FOLDER.resolve("kafka")))
                .findFirst().orElseThrow().content();
    }

    private static List<String> settings(Manifest manifest, Object... path) {
        return ((Map<?, ?>) at(manifest.content(), path)).keySet().stream().map(Object::toString).toList();
    }

    @Test
    void theBotHasTheRightsOfTheGuide() {
        Map<String, String> expected = new TreeMap<>();
        TOPICS.forEach(topic -> expected.put("topic " + topic, "[Describe, Read, Write]"));
        GROUPS.forEach(group -> expected.put("group " + group, "[Read]"));

        assertThat(rights("custom-bot-sample")).isEqualTo(expected);
    }

    @Test
    void theScalerOnlySees() {
        assertThat(rights("custom-bot-sample-scaler")).hasSize(4).allSatisfy((on, rights) -> {
            assertThat(rights).isEqualTo("[Describe]");
            assertThat(on).endsWith(on.startsWith("topic") ? "callbacks" : "dispatch");
        });
    }

    private static Map<String, String> rights(String user) {
        Manifest found = Manifests.of("KafkaUser").stream().filter(manifest -> manifest.name().equals(user)).findFirst()
                .orElseThrow();
        return each(found.content(), "spec", "authorization", "acls").collect(Collectors.toMap(
                acl -> text(acl, "resource", "type") + " " + text(acl, "resource", "name"), acl -> text(acl, "operations")));
    }

    /** Replicas beyond the partitions have nothing to handle, and the sender gains nothing by replicas. */
    @Test
    void whatWaitsToBeHandledIsScaledForAsFarAsThereArePartitions() {
        Map<?, ?> scaled = base("ScaledObject");

        assertThat(Manifests.of("KafkaTopic")).filteredOn(topic -> topic.name().endsWith("callbacks"))
                .allMatch(topic -> number(topic.content(), "spec", "partitions") == number(scaled, "spec", "maxReplicaCount"));
        assertThat(number(scaled, "spec", "minReplicaCount")).isGreaterThanOrEqualTo(2);
        Stream<String> looks = each(scaled, "spec", "triggers").map(trigger -> at(trigger, "metadata"))
                .map(trigger -> text(trigger, "consumerGroup") + " at " + text(trigger, "topic"));
        assertThat(looks).containsExactly("custom-bot-sample-dispatch at custom-bot-callbacks",
                "custom-bot-sample-brevo-dispatch at custom-bot-brevo-callbacks");
        assertThat(text(scaled, "spec", "scaleTargetRef", "name")).isEqualTo(text(base("Deployment"), "metadata", "name"));
    }
}
