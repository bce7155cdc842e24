package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Each artifact has a bill of materials, with what it brings along, where from and under which licence; nothing of the tests is in it. */
class BillOfMaterialsIT {

    @ParameterizedTest
    @CsvSource({"runtime, jose4j", "runtime, kafka-clients", "runtime/testing, awaitility", "deployment, kafka_2.13",
            "bot-sample, quarkus-custom-bot"})
    void namesWhatIsInIt(String module, String library) throws IOException {
        JsonNode bill = new ObjectMapper().readTree(Path.of("..", "..", module, "target", "bom.json").toFile());

        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> names = new HashSet<>();
        for (JsonNode component : bill.path("components")) {
            names.add(component.path("name").asText());
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("licenses").isEmpty()).as("licence of " + component.path("purl").asText()).isFalse();
        }
        assertThat(names).contains(library).doesNotContain("assertj-core", "jqwik", "archunit-junit6");
    }
}
