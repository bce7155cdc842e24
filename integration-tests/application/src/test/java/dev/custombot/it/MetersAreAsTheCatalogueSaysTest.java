package dev.custombot.it;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.metrics.BotMeter;
import dev.custombot.runtime.metrics.MeterKind;
import dev.custombot.test.Hub;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.junit.QuarkusTest;

/** What a running application registers is what the catalogue declares, and the other way round. */
@QuarkusTest
class MetersAreAsTheCatalogueSaysTest {

    /** Made when there is something to count, or something is configured. */
    private static final Set<BotMeter> NOT_ALWAYS = EnumSet.of(BotMeter.TOKENS, BotMeter.KEYS_AGE, BotMeter.KEYS_LOADS,
            BotMeter.INTROSPECTIONS, BotMeter.TOKEN_REQUESTS, BotMeter.DEDUPLICATION_MISSED, BotMeter.REPLIES_RETRIES,
            BotMeter.HUB_CALLS, BotMeter.PLAN_RATE, BotMeter.PLAN_BURST, BotMeter.PLAN_TOKENS, BotMeter.PLAN_REQUESTS,
            BotMeter.PLAN_WAITING, BotMeter.PLAN_MONTHLY_QUOTA, BotMeter.CONTROL_PAUSED, BotMeter.CONTROL_HELD);

    private static final Map<String, BotMeter> DECLARED = Arrays.stream(BotMeter.values())
            .collect(Collectors.toMap(BotMeter::id, Function.identity()));

    @Inject
    MeterRegistry registry;

    @Inject
    Hub hub;

    @BeforeEach
    void talk() {
        hub.conversation().customerSays("hello").awaitReply();
        Awaitility.await("somebody has looked at the dead letters").atMost(Duration.ofSeconds(60))
                .until(() -> registered().contains(BotMeter.DEAD_LETTERS_OLDEST));
    }

    @Test
    void nothingIsRegisteredThatIsNotDeclared() {
        List<Meter> ours = registry.getMeters().stream().filter(meter -> meter.getId().getName().startsWith("custom.bot."))
                .toList();

        assertThat(ours).isNotEmpty().allSatisfy(meter -> {
            BotMeter declared = DECLARED.get(meter.getId().getName());
            assertThat(declared).as(meter.getId().getName()).isNotNull();
            List<String> tags = new ArrayList<>(declared.tags());
            tags.add("bot");
            assertThat(meter.getId().getTags().stream().map(Tag::getKey)).containsExactlyInAnyOrderElementsOf(tags);
            assertThat(meter.getId().getDescription()).isEqualTo(declared.description());
        });
    }

    @Test
    void nothingIsDeclaredThatIsNotRegistered() {
        Set<BotMeter> expected = EnumSet.complementOf(EnumSet.copyOf(NOT_ALWAYS));

        assertThat(registered()).containsAll(expected);
    }

    @Test
    void prometheusCallsThemAsTheGuideSays() {
        Set<String> names = get("/q/metrics").asString().lines().filter(line -> line.startsWith("custom_bot_"))
                .map(line -> line.substring(0, line.indexOf('{'))).collect(Collectors.toSet());
        Set<String> declared = new HashSet<>();
        for (BotMeter meter : BotMeter.values()) {
            String name = meter.prometheusName();
            declared.addAll(meter.kind() == MeterKind.TIMER || meter.kind() == MeterKind.SUMMARY
                    ? Set.of(name + "_count", name + "_sum", name + "_max", name + "_bucket")
                    : Set.of(name));
        }

        assertThat(names).isNotEmpty().isSubsetOf(declared);
    }

    private Set<BotMeter> registered() {
        return registry.getMeters().stream().map(meter -> DECLARED.get(meter.getId().getName())).filter(found -> found != null)
                .collect(Collectors.toSet());
    }
}
