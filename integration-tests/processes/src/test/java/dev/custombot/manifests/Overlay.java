package dev.custombot.manifests;

import static dev.custombot.manifests.Manifests.at;
import static dev.custombot.manifests.Manifests.each;
import static dev.custombot.manifests.Manifests.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.fabric8.zjsonpatch.JsonPatch;

/** What kustomize makes of an environment's folder, as far as its patches go: names, images and generated files stay. */
record Overlay(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Overlay> all() {
        return Manifests.files("kustomization.yaml").stream().map(Path::getParent)
                .filter(folder -> folder.getParent().endsWith("overlays")).map(Overlay::new).toList();
    }

    /** The documents that are deployed; a patch that fits none, or none of whose places are there, is an error. */
    List<Map<?, ?>> deployed() {
        List<Map<?, ?>> documents = new ArrayList<>(resources(folder).toList());
        each(kustomization(folder), "patches").forEach(patch -> apply(patch, documents));
        return documents;
    }

    private static Object kustomization(Path folder) {
        return Manifests.yaml(folder.resolve("kustomization.yaml"));
    }

    private static Stream<Map<?, ?>> resources(Path folder) {
        return each(kustomization(folder), "resources").map(name -> folder.resolve(name.toString()).normalize())
                .flatMap(place -> Files.isDirectory(place) ? resources(place) : Manifests.documents(place));
    }

    private void apply(Object patch, List<Map<?, ?>> documents) {
        Object path = at(patch, "path");
        Map<?, ?> file = path == null ? Map.of() : (Map<?, ?>) Manifests.yaml(folder.resolve(path.toString()));
        Map<?, ?> target = path == null
                ? (Map<?, ?>) at(patch, "target")
                : Map.of("kind", text(file, "kind"), "name", text(file, "metadata", "name"));
        boolean fits = false;
        for (int i = 0; i < documents.size(); i++) {
            Map<?, ?> document = documents.get(i);
            if (isMeant(document, target)) {
                documents.set(i, path == null ? patched(document, text(patch, "patch")) : merged(document, file));
                fits = true;
            }
        }
        if (!fits) {
            throw new AssertionError("A patch of " + folder.getFileName() + " fits nothing: " + target);
        }
    }

    private static boolean isMeant(Map<?, ?> document, Map<?, ?> target) {
        return text(document, "kind").equals(target.get("kind"))
                && (!target.containsKey("name") || text(document, "metadata", "name").equals(target.get("name")));
    }

    static Map<?, ?> patched(Map<?, ?> document, String operations) {
        JsonNode patch = JSON.valueToTree(Manifests.parsed(operations));
        return JSON.convertValue(JsonPatch.apply(patch, JSON.valueToTree(document)), Map.class);
    }

    /** As far as the patches here need it: a list takes the place of a list. */
    private static Map<?, ?> merged(Map<?, ?> document, Map<?, ?> patch) {
        Map<Object, Object> merged = new LinkedHashMap<>(document);
        patch.forEach((key, value) -> merged.merge(key, value, (was, is) -> was instanceof Map<?, ?> fields
                && is instanceof Map<?, ?> others ? merged(fields, others) : is));
        return merged;
    }
}
