package dev.custombot.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import dev.custombot.manifests.Manifests.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Every manifest of the sample is one that Kubernetes, Prometheus' operator, Strimzi, KEDA and kustomize know. */
class ManifestsAreValidTest {

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
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
        Map<?, ?> topic = Map.of("kind", "KafkaTopic", "spec", Map.of("partitions", "six", "replica", 1));

        assertThat(problems(misspelt)).singleElement().asString().endsWith("imagee");
        assertThat(problems(topic)).containsExactlyInAnyOrder("KafkaTopic.spec.partitions is no integer: six",
                "KafkaTopic.spec.replica does not exist");
    }

    private static List<String> problems(Map<?, ?> content) {
        String kind = content.get("kind").toString();
        if (SHAPES.containsKey(kind)) {
            return new Shape(SHAPES.get(kind)).problems(kind, content);
        }
        Object typed = KUBERNETES.unmarshal(
                new ByteArrayInputStream(KUBERNETES.asJson(content).getBytes(StandardCharsets.UTF_8)));
        assertThat(typed).as("a type for %s", kind).isNotInstanceOf(GenericKubernetesResource.class);
        return UnknownFields.of(typed);
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
