package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes the log by the name of an id: what begins a line, steers a terminal or turns a text is not written. */
class NoParameterBeginsALineTest {

    private final Lines lines = new Lines();
    private final Logger logger = Logger.getLogger(CustomBotLog.CATEGORY);

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u202e", "\u200b",
            "\ufeff",
            "\ud800", "\udc00"})
    void asAQuestionMark(String sign) {
        CustomBotLog.of("returns").notForUs("id" + sign + "CBOT00001 all is well", "bot");

        assertThat(lines.all).singleElement().asString().doesNotContain(sign).contains("id?CBOT00001 all is well")
                .contains("[returns] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "😀", "漢"})
    void whatIsAWordStays(String word) {
        CustomBotLog.of("returns").notForUs(word, "bot");

        assertThat(lines.all).singleElement().asString().contains(word);
    }

    private static final class Lines extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            all.add(ExtLogRecord.wrap(record).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
