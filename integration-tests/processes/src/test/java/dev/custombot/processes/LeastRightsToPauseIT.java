package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** The rights of the sample's {@code KafkaUser} on the control topic are enough to pause a bot, and a pause uses each of them. */
class LeastRightsToPauseIT {

    private static final String USER = "custom-bot-sample";
    private static final String CONTROL = "custom-bot-control";
    private static final String PAUSE = "pause?sender=true";
    private static final String RESUME = "resume?sender=true";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path certificates;

    private final HttpClient client = HttpClient.newHttpClient();
    private int management;
    private GuardedBroker guarded;
    private Surroundings surroundings;
    private Admin operator;
    private Hub hub;

    @BeforeEach
    void start() throws Exception {
        management = Ports.free();
        RememberingAuthorizer.forget();
        guarded = new GuardedBroker(certificates);
        surroundings = Surroundings.start(guarded.options());
        operator = guarded.operator(surroundings);
        GuardedBroker.addUsers(operator, USER);
        hub = surroundings.hub();
        GuardedBroker.prepare(operator, rights());
    }

    @AfterEach
    void stop() {
        operator.close();
        surroundings.close();
    }

    @Test
    void areEnoughForAPauseThatOutlivesARestart() throws Exception {
        TestConversation customer = hub.conversation();
        try (BotProcess first = startBot()) {
            assertThat(customer.customerSays("hello").awaitReply().text()).contains("heard: hello");

            assertThat(control(PAUSE)).isEqualTo(200);
            customer.customerSays("are you there?").awaitDelivery();
            awaitReplyThatWaits(first);
            assertThat(customer.replies()).hasSize(1);
        }
        // It was killed; another one learns from the topic that the sender is paused. What was sent and not committed waits with the rest.
        try (BotProcess second = startBot()) {
            awaitReplyThatWaits(second);
            assertThat(customer.replies()).hasSize(1);

            assertThat(control(RESUME)).isEqualTo(200);
            assertThat(customer.awaitReply().text()).contains("heard: are you there?");
            Awaitility.await("each right is used").atMost(PATIENCE)
                    .until(() -> RememberingAuthorizer.used().containsAll(onControl()));
        }
        assertThat(RememberingAuthorizer.lacked()).filteredOn(right -> right.pattern().name().startsWith("custom-bot"))
                .extracting(right -> right.entry().operation()).isSubsetOf(AclOperation.DESCRIBE_CONFIGS);
    }

    /** Nobody is told that a bot is paused when it cannot be written. */
    @Test
    void areMissedWhenOneIsTakenAway() throws Exception {
        List<AclBinding> write = onControl().stream().filter(right -> right.entry().operation() == AclOperation.WRITE)
                .toList();
        try (BotProcess bot = startBot()) {
            GuardedBroker.withdraw(operator, write);
            assertThat(write).hasSize(1);
            Awaitility.await("a pause that cannot be stored").atMost(PATIENCE).until(() -> control(PAUSE) == 503);

            GuardedBroker.grant(operator, write);
            Awaitility.await("a pause that can be stored again").atMost(PATIENCE).until(() -> control(PAUSE) == 200);
        }
    }

    /** All that the manifests grant for the bot that is written to here, and nothing else. */
    private static List<AclBinding> rights() throws IOException {
        return KafkaRights.of(USER).stream().filter(right -> !right.pattern().name().contains("brevo")).toList();
    }

    private static List<AclBinding> onControl() throws IOException {
        return rights().stream().filter(right -> right.pattern().name().equals(CONTROL)).toList();
    }

    private static void awaitReplyThatWaits(BotProcess bot) {
        Awaitility.await("the sender is paused, and a reply waits").atMost(PATIENCE).untilAsserted(
                () -> assertThat(bot.metrics()).containsPattern("(?m)^custom_bot_control_paused\\{.*what=\"sender\".*} 1\\.0$")
                        .containsPattern("(?m)^custom_bot_lag_records\\{.*topic=\"replies\".*} [12]\\.0$"));
    }

    private BotProcess startBot() throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("quarkus.management.port", Integer.toString(management)));
        guarded.client(USER).forEach((key, value) -> settings.put("kafka." + key, value));
        return surroundings.startOperated(settings);
    }

    /** As an operator does it; the status. */
    private int control(String action) throws IOException, InterruptedException {
        String password = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        URI place = URI.create("http://localhost:" + management + "/q/custom-bot/control/" + action);
        HttpRequest request = HttpRequest.newBuilder(place).header("Authorization", "Basic " + password)
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
