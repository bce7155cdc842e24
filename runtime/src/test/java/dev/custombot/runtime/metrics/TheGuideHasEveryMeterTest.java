package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The table of the guide is what the catalogue says; {@code -Dguide.write} writes it. */
class TheGuideHasEveryMeterTest {

    private static final Path TABLE = Path.of("../docs/modules/ROOT/partials/meters.adoc");
    private static final List<Path> ASKED = List.of(Path.of("../monitoring/custom-bot.rules.yml"),
            Path.of("src/main/resources/META-INF/grafana/grafana-dashboard-custom-bot.json"),
            Path.of("../docs/modules/ROOT/pages/operations.adoc"));

    @Test
    void asTheCatalogueSays() throws IOException {
        StringBuilder table = new StringBuilder("|===\n|Meter |At Prometheus |Kind |Tags, beside `bot` |What\n\n");
        for (BotMeter meter : BotMeter.values()) {
            table.append("|`").append(meter.id()).append("` |`").append(meter.prometheusName()).append("` |")
                    .append(kind(meter))
                    .append(" |").append(meter.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", ")))
                    .append(" |").append(meter.description()).append('\n');
        }
        table.append("|===\n");
        if (System.getProperty("guide.write") != null) {
            Files.writeString(TABLE, table);
        }

        assertThat(TABLE).hasContent(table.toString());
    }

    @Test
    void andAQuestionThatItAnswers() throws IOException {
        StringBuilder asked = new StringBuilder();
        for (Path place : ASKED) {
            asked.append(Files.readString(place));
        }

        List<String> never = Arrays.stream(BotMeter.values()).map(BotMeter::prometheusName)
                .filter(name -> !Pattern.compile("\\b" + name + "(_count|_sum|_max|_bucket)?\\b").matcher(asked).find())
                .toList();
        assertThat(never).isEmpty();
    }

    private static String kind(BotMeter meter) {
        return meter.kindName() + (meter.buckets().limits().isEmpty()
                ? ""
                : "; buckets of " + meter.buckets().limits().stream().map(limit -> limit.toMillis() / 1e3)
                        .map(seconds -> seconds % 1 == 0 ? Long.toString(seconds.longValue()) : Double.toString(seconds))
                        .collect(Collectors.joining(", ")) + " s");
    }
}
