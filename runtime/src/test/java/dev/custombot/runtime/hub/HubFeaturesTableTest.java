package dev.custombot.runtime.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/** The guide's table of what each hub can do is what the kinds of hubs say. */
class HubFeaturesTableTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "partials", "hub-features.adoc");
    private static final String CUSTOM = MessageType.CUSTOM_PREFIX + "anything";

    private final List<HubKind> kinds = ServiceLoader.load(HubKind.class).stream()
            .filter(kind -> kind.type().getName().startsWith("dev.custombot.runtime.hub.")).map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing((HubKind kind) -> !kind.name().equals("egain")).thenComparing(HubKind::name)).toList();

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(PAGE, table());
        }
        assertThat(Files.readString(PAGE)).as("run the tests of the module runtime with -Dupdate-docs=true").isEqualTo(table());
    }

    @Test
    void whatIsAdaptedMayBeSent() {
        assertThat(kinds).hasSizeGreaterThan(1).allSatisfy(kind -> assertThat(kind.features().adaptations().words().keySet())
                .allSatisfy(type -> assertThat(kind.features().types().include(type)).as(type).isTrue()));
    }

    private String table() {
        String head = "[cols=\"2" + ",3".repeat(kinds.size()) + "\"]\n|===\n|What a bot says or does |"
                + kinds.stream().map(kind -> "`" + kind.name() + "`").collect(Collectors.joining(" |")) + "\n\n";
        return head
                + types().map(type -> row("`" + type + "`", features -> shown(features, type))).collect(Collectors.joining())
                + row("`custom.…`", features -> shown(features, CUSTOM))
                + row("Replies in one request", features -> String.valueOf(features.batchSize()))
                + row("A reply that is sent again is shown once", features -> yes(features.recognisesRepetitions()))
                + row("A bot may open a conversation", features -> yes(features.opensConversations()))
                + row("A bot may upload files (`Reply.file`)", features -> yes(features.takesFiles()))
                + row("Completed conversations can be read (`Conversations.transcript`)",
                        features -> yes(features.tellsTranscripts()))
                + row("Plans (`reply.plan`)", HubFeaturesTableTest::plans)
                + "|===\n";
    }

    private Stream<String> types() {
        return MessageCatalogue.entries().stream().map(MessageCatalogue.Entry::type)
                .filter(type -> kinds.stream().anyMatch(kind -> kind.features().types().include(type)));
    }

    private String row(String what, Function<HubFeatures, String> of) {
        return "|" + what + kinds.stream().map(kind -> " |" + of.apply(kind.features())).collect(Collectors.joining()) + "\n";
    }

    private static String shown(HubFeatures features, String type) {
        if (!features.types().include(type)) {
            return "not possible";
        }
        String words = features.adaptations().words().get(type);
        return words == null ? "native" : "adapted: " + words;
    }

    private static String plans(HubFeatures features) {
        return features.plans().entrySet().stream().sorted(Comparator.comparingDouble(plan -> plan.getValue().rate()))
                .map(plan -> "`" + plan.getKey() + "`" + (features.defaultPlan().equals(Optional.of(plan.getKey()))
                        ? " (default)"
                        : ""))
                .collect(Collectors.joining(", "));
    }

    private static String yes(boolean can) {
        return can ? "yes" : "no";
    }
}
