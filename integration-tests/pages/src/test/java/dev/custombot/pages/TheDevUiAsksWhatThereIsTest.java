package dev.custombot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each module of the Dev UI's pages imports what there is, and calls only methods that the extension has, whether a test comes by or not. */
class TheDevUiAsksWhatThereIsTest {

    private static final Pattern CALL = Pattern.compile(
            "(?:ask\\(|_do\\((?:'[^']*', )?)'(\\w+)'|(?:jsonRpc|streams)\\.(\\w+)\\(");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) '([^']+)'");
    /** Of the Dev UI itself, and of each extension's card. */
    private static final List<String> OF_THE_DEV_UI = List.of("qwc-hot-reload-element", "jsonrpc", "build-time-data",
            "devui-state");

    private final DevUiMethods methods = new DevUiMethods();

    @ParameterizedTest
    @ValueSource(strings = {"custom-bot-page", "custom-bot-traffic", "qwc-custom-bot-handlers", "qwc-custom-bot-why",
            "qwc-custom-bot-traffic", "qwc-custom-bot-conversation", "qwc-custom-bot-registration",
            "qwc-custom-bot-dead-letters",
            "qwc-custom-bot-emulator"})
    void in(String module) {
        String text = WithDocument.resource("/dev-ui/" + module + ".js").orElseThrow();

        List<String> called = CALL.matcher(text).results().map(TheDevUiAsksWhatThereIsTest::name).toList();
        assertThat(called).allSatisfy(name -> assertThat(methods.has(name)).as(name).isTrue());
        if (module.startsWith("qwc")) {
            assertThat(called).isNotEmpty();
        }
        assertThat(IMPORT.matcher(text).results().map(found -> found.group(1))).isNotEmpty().allSatisfy(name -> {
            boolean isThere = OF_THE_DEV_UI.contains(name)
                    || WithDocument.resource("/dev-ui/" + name.replaceFirst("^\\./", "")).isPresent();
            assertThat(isThere).as(name).isTrue();
        });
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
