package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names of participants, types and ids are what others chose them to be; what an entry says in several lines stays in these. */
class WhatOthersNameBeginsNoLogLineTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final BotLogger log = new BotLogger(CustomBotLog.CATEGORY, "bot", UnaryOperator.identity());

    @Test
    void noParameterDoes() {
        log.infof("Messages for participant %s are discarded", "Jo\n2026-11-29 ERROR \u2028it burns\r");

        assertThat(logged.lines())
                .containsExactly("[bot] Messages for participant Jo?2026-11-29 ERROR ?it burns? are discarded");
    }

    @Test
    void linesStayWhereTheyAreMeant() {
        log.infof("The hub is other than declared:\n%s", new LoggedLines("+ bot \"a\u2028b\" is missing\n    url\nTo do: 1\n"));

        assertThat(logged.lines())
                .containsExactly("[bot] The hub is other than declared:\n+ bot \"a?b\" is missing\n    url\nTo do: 1");
    }
}
