package dev.custombot.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import dev.custombot.manifests.Manifests.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/** Every manifest of the sample is one that Kubernetes, Prometheus' operator, Strimzi, KEDA and kustomize know. */
class ManifestsAreValidTest {

    private static final Map<?, ?> SHAPES = (Map<?, ?>) new Yaml()
            .load(ManifestsAreValidTest.class.getResourceAsStream("/custom-resources.yaml"));

    @ParameterizedTest
    @MethodSource("manifests")
    void hasNoFieldThatDoesNotExist(Manifest manifest) {
        assertThat(problems(manifest.content())).as(manifest.toString()).isEmpty();
    }

    static List<Manifest> manifests() {
        return Manifests.all();
    }

    @Test
    void aFieldThatDoesNotExistIsFound() {
        Map<?, ?> misspelt = Map.of("apiVersion", "apps/v1", "kind", "Deployment", "spec",
                Map.of("template", Map.of("spec", Map.of("containers", List.of(Map.of("name", "bot", "imagee", "bot"))))));
        Map<?, ?> topic = Map.of("apiVersion", "kafka.strimzi.io/v1", "kind", "KafkaTopic", "spec",
                Map.of("partitions", 6, "replica", 1));
        Map<?, ?> scaled = Map.of("kind", "ScaledObject", "spec", Map.of("minReplicaCount", "two", "maxReplicas", 6));

        assertThat(problems(misspelt)).singleElement().asString().endsWith("imagee");
        assertThat(problems(topic)).singleElement().asString().endsWith("replica");
        assertThat(problems(scaled)).containsExactlyInAnyOrder("ScaledObject.spec.minReplicaCount is no integer: two",
                "ScaledObject.spec.maxReplicas does not exist");
    }

    /** A word that is not one of those that a field may have is lost in reading. */
    @Test
    void aValueThatDoesNotExistIsFound() {
        Map<?, ?> rights = Map.of("apiVersion", "kafka.strimzi.io/v1", "kind", "KafkaUser", "spec",
                Map.of("authorization", Map.of("type", "simple", "acls", List.of(Map.of("operations", List.of("Reads"))))));
        Map<?, ?> listeners = Map.of("apiVersion", "kafka.strimzi.io/v1", "kind", "Kafka", "spec",
                Map.of("kafka", Map.of("listeners", List.of(Map.of("name", "tls", "type", "inside")))));

        assertThat(problems(rights)).singleElement().asString().contains("Reads");
        assertThat(problems(listeners)).singleElement().asString().contains("inside");
    }

    @Test
    void aVersionThatDoesNotExistIsFound() {
        assertThatThrownBy(() -> problems(Map.of("apiVersion", "kafka.strimzi.io/v3", "kind", "KafkaTopic")))
                .isInstanceOf(AssertionError.class);
    }

    static List<String> problems(Map<?, ?> content) {
        String kind = content.get("kind").toString();
        if (SHAPES.containsKey(kind)) {
            return new Shape(SHAPES.get(kind)).problems(kind, content);
        }
        Object typed = Types.read(content);
        assertThat(typed).as("a type for %s", kind).isNotInstanceOf(GenericKubernetesResource.class);
        List<String> problems = new ArrayList<>(UnknownFields.of(typed));
        problems.addAll(Types.lost(content, typed));
        return problems;
    }

    /** kustomize stops at a file that is not there; a file that nothing names would never be deployed. */
    @Test
    void eachFileIsNamedByAKustomizationAndExists() {
        List<Path> named = Manifests.of("Kustomization").stream().flatMap(ManifestsAreValidTest::named).toList();

        assertThat(named).allMatch(Files::exists);
        assertThat(Stream.of(".yaml", ".properties").flatMap(end -> Manifests.files(end).stream())
                .filter(file -> !file.endsWith("kustomization.yaml"))).allMatch(named::contains);
    }

    private static Stream<Path> named(Manifest kustomization) {
        Path folder = kustomization.file().getParent();
        Stream<?> generated = Stream.of("configMapGenerator", "secretGenerator")
                .flatMap(generator -> Manifests.each(kustomization.content(), generator))
                .flatMap(generator -> Manifests.each(generator, "files"));
        Stream<?> patches = Manifests.each(kustomization.content(), "patches").map(patch -> Manifests.at(patch, "path"))
                .filter(path -> path != null);
        return Stream.of(Manifests.each(kustomization.content(), "resources"), generated, patches).flatMap(names -> names)
                .map(name -> folder.resolve(name.toString()).normalize());
    }

    /** A patch of what is not there is an error of kustomize. */
    @Test
    void whatOverlaysPatchIsInTheBase() {
        List<Manifest> patches = Manifests.all().stream().filter(manifest -> manifest.file().toString().contains("overlays"))
                .filter(manifest -> !List.of("Kustomization", "Namespace").contains(manifest.kind())).toList();

        assertThat(patches).isNotEmpty().allSatisfy(patch -> assertThat(Manifests.of(patch.kind()))
                .anyMatch(other -> !other.file().equals(patch.file()) && other.name().equals(patch.name())));
    }
}
