package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Sender;
import dev.custombot.message.Sendable;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/** The guide's table of the message types is the catalogue. */
class MessageTypesTableTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "pages", "includes", "message-types.adoc");

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(PAGE, table());
        }
        assertThat(Files.readString(PAGE)).as("run the tests of the module runtime with -Dupdate-docs=true")
                .isEqualTo(table());
    }

    @Test
    void eachBuilderExists() {
        List<String> methods = Arrays.stream(Reply.class.getMethods()).filter(method -> method.getReturnType() == Reply.class)
                .map(method -> method.getName()).toList();
        assertThat(MessageCatalogue.entries()).flatExtracting(entry -> entry.builder().stream().toList())
                .isSubsetOf(methods);
    }

    @Test
    void thereIsABuilderWhereABotMaySendTheType() {
        assertThat(MessageCatalogue.entries()).allSatisfy(entry -> assertThat(entry.builder().isPresent())
                .as(entry.type()).isEqualTo(MessageType.maySend(Sender.CUSTOM_BOT, entry.type())));
    }

    private static String table() {
        return "|===\n|Type |Received as |Sent by |A custom_bot may send it |Who else may\n\n"
                + MessageCatalogue.entries().stream().map(MessageTypesTableTest::row).collect(Collectors.joining())
                + "|`custom.…` |a class of your own |`Reply.custom` |yes |everybody\n|===\n";
    }

    private static String row(MessageCatalogue.Entry entry) {
        boolean returnable = Sendable.class.isAssignableFrom(entry.contentClass())
                && entry.type().equals(MessageCatalogue.typesOf(entry.contentClass().getName()).iterator().next());
        String sent = entry.builder().map(builder -> "`Reply." + builder + "`" + (returnable ? ", or return it" : ""))
                .orElse("");
        String others = entry.senders().isEmpty()
                ? "no published rule"
                : entry.senders().stream().filter(sender -> !sender.equals(Sender.CUSTOM_BOT)).sorted()
                        .collect(Collectors.joining(", "));
        return "|`" + entry.type() + "` |`" + entry.contentClass().getSimpleName() + "` |" + sent + " |"
                + (entry.builder().isPresent() ? "yes" : "no") + " |" + others + "\n";
    }
}
