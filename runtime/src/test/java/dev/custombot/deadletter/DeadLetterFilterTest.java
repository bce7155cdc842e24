package dev.custombot.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter keeps all that it was given, is equal by value, and takes no limit out of bounds. */
class DeadLetterFilterTest {

    private static DeadLetterFilter full() {
        return DeadLetterFilter.ALL.withConversation("c-1").withType("custom.*").withCause("400-*")
                .withStage(DeadLetterStage.REPLY).withFrom(Instant.EPOCH).withTo(Instant.MAX).withDone().withLimit(7);
    }

    @Test
    void allThatIsGivenIsKept() {
        DeadLetterFilter filter = full();

        assertThat(filter.conversationId()).contains("c-1");
        assertThat(filter.type()).contains("custom.*");
        assertThat(filter.cause()).contains("400-*");
        assertThat(filter.stage()).contains(DeadLetterStage.REPLY);
        assertThat(filter.from()).contains(Instant.EPOCH);
        assertThat(filter.to()).contains(Instant.MAX);
        assertThat(filter.done()).isTrue();
        assertThat(filter.limit()).isEqualTo(7);
    }

    @Test
    void equalTermsMakeEqualFilters() {
        assertThat(full()).isEqualTo(full()).hasSameHashCodeAs(full()).isNotEqualTo(full().withLimit(8));
        assertThat(full().toString()).startsWith("DeadLetterFilter[conversationId=");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void theLimitIsBounded(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeadLetterFilter.ALL.withLimit(limit))
                .withMessageContaining("1000");
    }
}
