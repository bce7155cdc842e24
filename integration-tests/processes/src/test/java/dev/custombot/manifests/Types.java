package dev.custombot.manifests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/** The Java types of Kubernetes, Prometheus' operator and Strimzi. */
final class Types {

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    /** Also what is as it is by default. */
    private static final ObjectMapper ALL = new ObjectMapper().setAnnotationIntrospector(new JacksonAnnotationIntrospector() {

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            return JsonInclude.Value.empty();
        }
    });

    static {
        register(Kafka.class, Kafka.VERSIONS);
        register(KafkaNodePool.class, KafkaNodePool.VERSIONS);
        register(KafkaTopic.class, KafkaTopic.VERSIONS);
        register(KafkaUser.class, KafkaUser.VERSIONS);
    }

    private Types() {}

    private static void register(Class<? extends HasMetadata> type, List<String> versions) {
        versions.forEach(version -> KUBERNETES.registerKubernetesResource(HasMetadata.getGroup(type) + "/" + version,
                HasMetadata.getKind(type), type));
    }

    /** A resource of its type. */
    static Object read(Map<?, ?> content) {
        return KUBERNETES.unmarshal(new ByteArrayInputStream(KUBERNETES.asJson(content).getBytes(StandardCharsets.UTF_8)));
    }

    /** What was written and is not in what was read, as words that an enumeration does not have. */
    static List<String> lost(Map<?, ?> content, Object read) {
        List<String> lost = new ArrayList<>();
        Map<Object, Object> written = new HashMap<>(content);
        // Some types say the version that they were made for.
        written.remove("apiVersion");
        compare(content.get("kind").toString(), written, ALL.convertValue(read, Map.class), lost);
        return lost;
    }

    private static void compare(String place, Object written, Object read, List<String> lost) {
        if (written instanceof Map<?, ?> fields && read instanceof Map<?, ?> known) {
            fields.forEach((key, value) -> compare(place + "." + key, value, known.get(key), lost));
        } else if (written instanceof List<?> items && read instanceof List<?> known && items.size() == known.size()) {
            for (int i = 0; i < items.size(); i++) {
                compare(place + "[]", items.get(i), known.get(i), lost);
            }
        } else if (!String.valueOf(written).equals(String.valueOf(read))) {
            lost.add(place + ": " + written);
        }
    }
}
