package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;

/** While there is no access token the log says why, and the replies wait. */
class AMissingAccessTokenIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final SenderBench bench = new SenderBench();

    @Test
    void withItsCause() {
        bench.credentials = new HubCredentials() {

            @Override
            public Uni<String> current() {
                return Uni.createFrom().failure(new IllegalStateException("canary"));
            }

            @Override
            public Uni<String> other(String refused) {
                return current();
            }
        };
        bench.say("c", "m");

        assertThat(logged.lines()).anySatisfy(line -> assertThat(line)
                .startsWith("[test] CBOT00305: There is no access token for "
                        + "the hub (")
                .contains("IllegalStateException").endsWith("); trying again, replies wait")
                .doesNotContain("canary"));
        assertThat(bench.letters).isEmpty();
    }
}
