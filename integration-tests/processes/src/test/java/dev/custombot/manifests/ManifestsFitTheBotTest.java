package dev.custombot.manifests;

import static dev.custombot.manifests.Manifests.at;
import static dev.custombot.manifests.Manifests.base;
import static dev.custombot.manifests.Manifests.each;
import static dev.custombot.manifests.Manifests.number;
import static dev.custombot.manifests.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

import dev.custombot.manifests.Manifests.Manifest;

/** What the manifests say of the bot is so: its keys, ports, probes, files, and the time that its end takes. */
class ManifestsFitTheBotTest {

    private static final Path GUIDE = Path.of(System.getProperty("guide"));
    private static final Path SAMPLE = Path.of(System.getProperty("sample"));
    private static final Set<String> OTHER_KEYS = Set.of("quarkus.http.idle-timeout",
            "quarkus.security.users.embedded.plain-text", "quarkus.security.users.embedded.roles.admin",
            "quarkus.security.users.embedded.users.admin");

    @Test
    void eachKeyIsOneOfTheConfigurationReference() {
        String reference = text(GUIDE.resolve("partials/quarkus-custom-bot.adoc"));

        assertThat(keys("quarkus.")).isNotEmpty().allSatisfy(key -> assertThat(OTHER_KEYS.contains(key)
                || reference.contains("+++" + key.replaceFirst("\"[a-z-]+\"", "\"bot-name\"") + "+++")).as(key).isTrue());
    }

    @Test
    void eachKeyOfKafkaIsOneOfItsClient() {
        assertThat(keys("kafka.")).isNotEmpty().map(key -> key.substring("kafka.".length()))
                .filteredOn(key -> !key.startsWith("config.providers")).isSubsetOf(ConsumerConfig.configNames());
        assertThat(keys("").stream().filter(key -> !key.startsWith("quarkus.") && !key.startsWith("kafka."))).isEmpty();
    }

    private static List<String> keys(String beginning) {
        return Manifests.files(".properties").stream()
                .flatMap(file -> Manifests.properties(file).stringPropertyNames().stream())
                .filter(key -> key.startsWith(beginning)).distinct().sorted().toList();
    }

    /** A named bot is one of those that the sample has. */
    @Test
    void eachBotIsOneOfTheSample() {
        Properties settings = Manifests.properties(SAMPLE.resolve("src/main/resources/application.properties"));
        Pattern named = Pattern.compile("quarkus\\.custom-bot\\.\"([a-z-]+)\"\\..*");
        assertThat(keys("quarkus.").stream().map(named::matcher).filter(Matcher::matches).map(match -> match.group(1)))
                .allMatch(bot -> settings.containsKey("quarkus.custom-bot.\"" + bot + "\".hub.kind"));
    }

    @Test
    void probesAndMetricsAreAtTheManagementPort() {
        assertThat(text(SAMPLE.resolve("pom.xml"))).contains("<quarkus.management.enabled>true</quarkus.management.enabled>");
        assertThat(each(container(), "ports")
                .collect(Collectors.toMap(port -> at(port, "name"), port -> at(port, "containerPort"))))
                .isEqualTo(Map.of("http", 8080, "management", 9000));
        Map.of("startupProbe", "/q/health/started", "readinessProbe", "/q/health/ready", "livenessProbe", "/q/health/live")
                .forEach((probe, path) -> {
                    assertThat(text(container(), probe, "httpGet", "port")).isEqualTo("management");
                    assertThat(text(container(), probe, "httpGet", "path")).isEqualTo(path);
                });
        assertThat(
                number(container(), "startupProbe", "periodSeconds") * number(container(), "startupProbe", "failureThreshold"))
                .as("an outage of the broker while it starts").isGreaterThanOrEqualTo(900);
        assertThat(text(base("ServiceMonitor"), "spec", "endpoints", 0, "port")).isEqualTo("management");
        assertThat(text(base("ServiceMonitor"), "spec", "endpoints", 0, "path")).isEqualTo("/q/metrics");
        assertThat(text(base("NetworkPolicy"), "spec", "ingress", 1, "ports", 0, "port")).isEqualTo("management");
    }

    /** The runbook sends operators to endpoints that are there, for a user whose password is in the Secret. */
    @Test
    void operatorsHaveTheEndpointsOfTheRunbook() {
        assertThat(text(SAMPLE.resolve("pom.xml"))).contains(
                "<quarkus.custom-bot.dead-letters.endpoint.enabled>true</quarkus.custom-bot.dead-letters.endpoint.enabled>",
                "<quarkus.custom-bot.control.endpoint.enabled>true</quarkus.custom-bot.control.endpoint.enabled>",
                "<quarkus.management.auth.basic>true</quarkus.management.auth.basic>",
                "<quarkus.security.users.embedded.enabled>true</quarkus.security.users.embedded.enabled>");
        assertThat(Manifests.properties(Manifests.FOLDER.resolve("base/application.properties")))
                .containsEntry("quarkus.security.users.embedded.roles.admin", "custom-bot-admin")
                .doesNotContainKey("quarkus.security.users.embedded.users.admin");
        assertThat(Manifests.properties(Manifests.FOLDER.resolve("overlays/dev/secrets.properties")))
                .containsKey("quarkus.security.users.embedded.users.admin");
    }

    /** Dev and prod, which one Prometheus may watch, must not hide each other: rules and dashboard tell bots apart by job. */
    @Test
    void theJobOfMetricsNamesTheNamespace() {
        assertThat(each(base("ServiceMonitor"), "spec", "endpoints", 0, "relabelings").toList()).isEqualTo(List.of(
                Map.of("sourceLabels", List.of("__meta_kubernetes_namespace", "__meta_kubernetes_service_name"), "separator",
                        "/", "targetLabel", "job")));
    }

    /** What the bot would take must get there; and who guesses is slowed down. */
    @Test
    void theIngressTakesWhatTheBotTakesAndLimitsTheRate() {
        Map<?, ?> annotations = (Map<?, ?>) at(base("Ingress"), "metadata", "annotations");
        String reference = text(GUIDE.resolve("partials/quarkus-custom-bot.adoc"));
        Matcher limit = Pattern.compile("callback-max-body-size]].*?\\n\\|`\\+*(\\d+)M", Pattern.DOTALL).matcher(reference);

        assertThat(limit.find()).isTrue();
        assertThat(text(annotations, "nginx.ingress.kubernetes.io/proxy-body-size")).matches("\\d+m")
                .satisfies(size -> assertThat(Integer.parseInt(size.replace("m", "")))
                        .isGreaterThan(Integer.parseInt(limit.group(1))));
        assertThat(number(annotations, "nginx.ingress.kubernetes.io/limit-rps")).isPositive();
    }

    /** It resolves names where it runs itself, which is another namespace. */
    @Test
    void theScalerFindsTheBrokerFromItsOwnNamespace() {
        long triggers = each(base("ScaledObject"), "spec", "triggers").count();
        List<Manifest> overlays = Manifests.of("Kustomization").stream()
                .filter(manifest -> manifest.file().toString().contains("overlays")).toList();

        assertThat(overlays).hasSize(2).allSatisfy(overlay -> {
            String broker = "kafka-kafka-bootstrap." + text(overlay.content(), "namespace") + ".svc:9093";
            assertThat(each(overlay.content(), "patches").filter(patch -> at(patch, "target") instanceof Map<?, ?> target
                    && "ScaledObject".equals(target.get("kind"))).flatMap(patch -> each(Manifests.parsed(text(patch, "patch"))))
                    .toList()).isEqualTo(LongStream.range(0, triggers)
                            .mapToObj(trigger -> Map.of("op", "replace", "path",
                                    "/spec/triggers/" + trigger + "/metadata/bootstrapServers", "value", broker))
                            .toList());
        });
    }

    /** A node that is tainted, so that no replica can be there, must not keep others from having one. */
    @Test
    void aNodeThatTakesNoReplicaIsNotCounted() {
        assertThat(each(pod(), "topologySpreadConstraints")).hasSize(2)
                .allSatisfy(constraint -> assertThat(text(constraint, "nodeTaintsPolicy")).isEqualTo("Honor"));
    }

    /** What a full node cannot take goes to another one, and replicas of the release before are in nobody's way. */
    @Test
    void noFullNodeHoldsARolloutUp() {
        assertThat(each(pod(), "topologySpreadConstraints")).allSatisfy(constraint -> {
            assertThat(text(constraint, "whenUnsatisfiable")).isEqualTo("ScheduleAnyway");
            assertThat(text(constraint, "matchLabelKeys")).isEqualTo("[pod-template-hash]");
        });
    }

    /** The guide's sum: the delay, open callbacks, what was begun, and 5 s. */
    @Test
    void theGracePeriodIsLongerThanAnEndTakes() {
        Properties settings = Manifests.properties(Manifests.FOLDER.resolve("base/application.properties"));
        int longest = seconds(settings, "shutdown.delay") + 4 + seconds(settings, "shutdown.timeout") + 5;

        assertThat(number(pod(), "terminationGracePeriodSeconds")).isGreaterThan(longest);
        assertThat(text(GUIDE.resolve("pages/guarantees.adoc"))).contains("`callback.ack-timeout` (4 s)",
                longest + " s with the defaults");
    }

    private static int seconds(Properties settings, String key) {
        String one = settings.getProperty("quarkus.custom-bot." + key);
        assertThat(settings).containsEntry("quarkus.custom-bot.\"brevo\"." + key, one);
        return Integer.parseInt(one.replace("s", ""));
    }

    /** What the configuration names below /etc/bot is mounted, and is in the ConfigMap or the Secret. */
    @Test
    void eachFileThatIsNamedIsMounted() {
        Set<String> mounted = each(container(), "volumeMounts").flatMap(ManifestsFitTheBotTest::mounted)
                .collect(Collectors.toSet());
        Pattern file = Pattern.compile("/etc/bot/[a-z-]+/[a-z.-]+");
        String all = Stream.concat(Stream.of(text(container(), "env")),
                Manifests.files(".properties").stream().map(Manifests::text)).collect(Collectors.joining("\n"));

        assertThat(file.matcher(all).results().map(match -> match.group())).hasSizeGreaterThan(5).isSubsetOf(mounted);
        assertThat(all).contains("directory:/etc/bot/kafka-user:sasl.jaas.config");
        assertThat(mounted).contains("/etc/bot/kafka-user/sasl.jaas.config");
    }

    private static Stream<String> mounted(Object mount) {
        Object volume = each(pod(), "volumes").filter(each -> at(each, "name").equals(at(mount, "name"))).findFirst()
                .orElseThrow();
        Stream<?> files = switch (text(mount, "name")) {
            case "config" -> Stream.of("application.properties", "environment.properties");
            case "secrets" -> Stream.of("secrets.properties", "brevo-api-key", "brevo-webhook-secret",
                    "brevo-webhook-previous-secret");
            case "tmp" -> Stream.empty();
            default -> each(volume, "secret", "items").map(item -> at(item, "path"));
        };
        return files.map(name -> text(mount, "mountPath") + "/" + name);
    }

    @Test
    void theBotHasNoMoreThanItNeeds() {
        assertThat(pod()).containsEntry("automountServiceAccountToken", false);
        assertThat(text(pod(), "securityContext", "runAsNonRoot")).isEqualTo("true");
        // Of the base image's start script a user outside of the root group has no right but to read it.
        assertThat(number(pod(), "securityContext", "runAsGroup")).isZero();
        assertThat(text(pod(), "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
        assertThat(text(container(), "securityContext")).contains("readOnlyRootFilesystem=true",
                "allowPrivilegeEscalation=false", "drop=[ALL]");
        assertThat(text(container(), "resources", "requests", "memory"))
                .isEqualTo(text(container(), "resources", "limits", "memory"));
        assertThat(number(base("PodDisruptionBudget"), "spec", "maxUnavailable")).isEqualTo(1);
    }

    /** What the script of the base image says comes after what Java reads from its environment. */
    @Test
    void theHeapIsTheSameWithAndWithoutTheScriptOfTheBaseImage() {
        Map<String, String> environment = each(container(), "env")
                .collect(Collectors.toMap(variable -> text(variable, "name"), variable -> text(variable, "value")));

        assertThat(environment.get("JAVA_TOOL_OPTIONS"))
                .contains("-XX:MaxRAMPercentage=" + environment.get("JAVA_MAX_MEM_RATIO") + " ");
    }

    @Test
    void productionNamesADigest() {
        Object production = Manifests.yaml(Manifests.FOLDER.resolve("overlays/prod/kustomization.yaml"));
        assertThat(text(production, "images", 0, "digest")).matches("sha256:[0-9a-f]{64}");
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> pod() {
        return (Map<Object, Object>) at(base("Deployment"), "spec", "template", "spec");
    }

    private static Object container() {
        return at(pod(), "containers", 0);
    }
}
