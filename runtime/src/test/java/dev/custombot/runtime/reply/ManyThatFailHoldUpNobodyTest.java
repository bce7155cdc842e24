package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.request.RatePlan;

/** Many replies that fail, all said at once, look like a hub that takes nothing; whoever writes meanwhile is heard all the same. */
class ManyThatFailHoldUpNobodyTest {

    private static final Duration FOR_EACH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final SenderBench bench = new SenderBench(Optional.empty(), Optional.of(new RatePlan(1, 3, OptionalLong.empty())));
    private final Map<String, Instant> said = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"80, blocked", "300, blocked", "80, failed", "300, failed"})
    void whoWritesMeanwhile(int many, String trouble) {
        Duration longest = PATIENCE.plus(FOR_EACH.multipliedBy(many));
        bench.answer = replies -> replies.stream().anyMatch(reply -> reply.reply().messageId().startsWith("bad"))
                ? Optional.of(outcome(trouble))
                : Optional.empty();
        bench.isElected();
        bench.timer.pass(Duration.ofMinutes(1));
        IntStream.range(0, many).forEach(number -> bench.say("c-" + number, "bad-" + number));

        for (int minute = 0; minute < 90; minute++) {
            bench.say("d-" + minute, "good-" + minute);
            said.put("good-" + minute, bench.timer.clock().instant());
            bench.timer.pass(Duration.ofMinutes(1));
        }
        bench.timer.pass(longest);

        assertThat(bench.taken).containsAll(said.keySet());
        assertThat(bench.requests).filteredOn(request -> request.ids().stream().anyMatch(id -> id.startsWith("good")))
                .allSatisfy(request -> assertThat(request.ids()).allSatisfy(id -> {
                    if (id.startsWith("good")) {
                        assertThat(Duration.between(said.get(id), request.at())).as(id).isLessThan(longest);
                    }
                }));
    }

    private static SendOutcome outcome(String trouble) {
        return switch (trouble) {
            case "blocked" -> new SendOutcome.Blocked("403");
            default -> new SendOutcome.NotTaken("500-100", Optional.empty());
        };
    }
}
