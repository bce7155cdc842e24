package dev.custombot.runtime.dispatch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** However many messages come while the shared memory is away, the log says once that it is, and once that it is back. */
class AnOutageOfTheSharedMemoryIsToldOnceTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Uni<Void> answer = Uni.createFrom().failure(new ConnectException("of redis"));
    private final SharedMemory memory = new StoredMemory(id -> answer.replaceWith(false), id -> answer, clock,
            new BotMetrics(new SimpleMeterRegistry(), "returns"), CustomBotLog.of("returns"));

    @Test
    void whenItGoesAndWhenItComesBack() {
        add("a");
        pass();
        add("b");
        pass();
        assertThat(logged.lines()).containsExactly("[returns] CBOT00116: The shared memory of handled messages does not answer "
                + "(java.net.ConnectException): until it does, messages are recognised by what this process remembers");

        answer = Uni.createFrom().voidItem();
        add("c");

        assertThat(logged.lines()).hasSize(2).last().asString().isEqualTo("[returns] CBOT00117: The shared memory of handled "
                + "messages answers again; 2 messages that were handled meanwhile were added");
    }

    private void add(String id) {
        memory.add(id).await().indefinitely();
    }

    private void pass() {
        now = now.plus(StoredMemory.REST);
    }
}
