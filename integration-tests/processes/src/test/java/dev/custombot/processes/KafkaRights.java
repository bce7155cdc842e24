package dev.custombot.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rights that the sample's manifests give to their Kafka users, and nothing else. */
final class KafkaRights {

    private KafkaRights() {}

    /** The rights of the {@code KafkaUser} of that name, one for each operation. */
    static List<AclBinding> of(String user) throws IOException {
        Path manifest = Path.of(System.getProperty("kubernetes"), "base", "kafka-users.yaml");
        List<AclBinding> rights = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(manifest))) {
            if (user.equals(at(document, "metadata", "name"))) {
                each(at(document, "spec", "authorization", "acls")).forEach(acl -> each(at(acl, "operations"))
                        .forEach(operation -> rights.add(right(user, at(acl, "resource"), operation.toString()))));
            }
        }
        return List.copyOf(rights);
    }

    private static AclBinding right(String user, Object resource, String operation) {
        ResourceType type = ResourceType.valueOf(upper(at(resource, "type")));
        PatternType pattern = PatternType.valueOf(upper(at(resource, "patternType")));
        return new AclBinding(new ResourcePattern(type, at(resource, "name").toString(), pattern), new AccessControlEntry(
                "User:" + user, "*", AclOperation.valueOf(upper(operation)), AclPermissionType.ALLOW));
    }

    private static String upper(Object word) {
        return word.toString().toUpperCase(Locale.ROOT);
    }

    private static Object at(Object node, String... path) {
        Object found = node;
        for (String key : path) {
            found = ((Map<?, ?>) found).get(key);
        }
        return found;
    }

    private static Stream<?> each(Object list) {
        return StreamSupport.stream(((Iterable<?>) list).spliterator(), false);
    }
}
