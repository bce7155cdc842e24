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
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import dev.custombot.runtime.hub.egain.RoleTable;

/** The guide's table of the message types is the catalogue. */
class MessageTypesTableTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "partials", "message-types.adoc");

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(PAGE, table());
        }
        assertThat(Files.readString(PAGE)).as("run the tests of the module runtime with -Dupdate-docs=true")
                .isEqualTo(table());
    }

    @Test
    void eachMethodExists() {
        List<String> methods = Arrays.stream(Reply.class.getMethods()).filter(method -> method.getReturnType() == Reply.class)
                .map(method -> method.getName()).toList();
        assertThat(MessageCatalogue.entries()).flatExtracting(entry -> entry.method().stream().toList())
                .isSubsetOf(methods);
    }

    @Test
    void whatABotMaySendCanBeSaid() {
        assertThat(MessageCatalogue.entries())
                .allSatisfy(entry -> assertThat(!RoleTable.maySend(Sender.CUSTOM_BOT, entry.type())
                        || Sendable.class.isAssignableFrom(entry.contentClass())).as(entry.type()).isTrue());
    }

    private static String table() {
        return "|===\n|Type |Received as |Sent as |A custom_bot may send it |Who else may\n\n"
                + MessageCatalogue.entries().stream().map(MessageTypesTableTest::row).collect(Collectors.joining())
                + "|`custom.…` |a class of your own |`Reply.custom` |yes |everybody\n|===\n";
    }

    private static String row(MessageCatalogue.Entry entry) {
        boolean allowed = RoleTable.maySend(Sender.CUSTOM_BOT, entry.type());
        String others = RoleTable.senders(entry.type()).isEmpty()
                ? "no published rule"
                : RoleTable.senders(entry.type()).stream().filter(sender -> !sender.equals(Sender.CUSTOM_BOT)).sorted()
                        .collect(Collectors.joining(", "));
        return "|`" + entry.type() + "` |`" + entry.contentClass().getSimpleName() + "` |" + (allowed ? sentAs(entry) : "")
                + " |" + (allowed ? "yes" : "no") + " |" + others + "\n";
    }

    private static String sentAs(MessageCatalogue.Entry entry) {
        String content = "`" + entry.contentClass().getSimpleName() + "`";
        return entry.method().map(name -> name.equals("of") ? "`Reply.of`" : content + " or `Reply." + name + "`")
                .orElse(content);
    }
}
