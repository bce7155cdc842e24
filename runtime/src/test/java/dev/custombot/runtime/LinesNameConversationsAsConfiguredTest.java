package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bot that does not write the ids of its conversations into the log context does not write them into lines either. */
class LinesNameConversationsAsConfiguredTest {

    private static final String ID = "c-17";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @ParameterizedTest
    @MethodSource("lines")
    void inEachLineAboutOne(Consumer<CustomBotLog> line) {
        line.accept(CustomBotLog.of("returns", id -> "#" + id.length()));

        assertThat(logged.lines()).singleElement().asString().contains("#4").doesNotContain(ID);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void byItsIdUnlessToldOtherwise(Consumer<CustomBotLog> line) {
        line.accept(CustomBotLog.of("returns"));

        assertThat(logged.lines()).singleElement().asString().contains(ID);
    }

    static List<Consumer<CustomBotLog>> lines() {
        return List.of(log -> log.storedOutOfOrder(ID), log -> log.handlerFailed("m", "text", "Bot#a", "cause", ID),
                log -> log.loopCutOff(ID, "limit", "m"), log -> log.failureHandlerFailed("Bot#a", "m", "cause", ID),
                log -> log.handlerRetried("Bot#a", "m", "cause", 2, ID), log -> log.saidTooMuch(ID, "limit"),
                log -> log.conversationFlooded(ID, 100, 0), log -> log.processEnds("Bot#a", "m", "cause", ID),
                log -> log.matchingGivenUp("Bot#a", "m", "cause", ID), log -> log.messageSetAside("m", "text", "skip", ID),
                log -> log.replySuperseded("m", "cause", ID), log -> log.replyRefused("hub", "m", "400", ID),
                log -> log.replyDelayed("m", 0, "hub", "cause", ID), log -> log.perhapsTaken("m", "hub", "400", ID),
                log -> log.replyBlocked("hub", "m", "413", ID), log -> log.replyGivenUp("m", 3, "hub", "cause", ID),
                log -> log.conversationControlled("rita", "pause", ID),
                log -> log.conversationNotControlled("rita", "pause", ID, "cause"),
                log -> log.stateUnavailable("cause", ID), log -> log.taskBroken(new IllegalStateException("Canary"), ID),
                log -> log.goneBeforeItsTurn("callbacks-0@7", ID));
    }
}
