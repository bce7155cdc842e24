package dev.custombot.it.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.runtime.bot.registrations.Registrations;
import dev.custombot.runtime.registration.RegistrationCommand;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** While 50 callbacks come in a second, password and header become others by one command, and not one callback is refused. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class NoCallbackIsRefusedWhileSecretsRotateTest {

    private static final int A_SECOND = 50;
    private static final String NEXT_PASSWORD = "registered-password-2";
    private static final String NEXT_HEADER = "registered-header-2";

    @ConfigProperty(name = "quarkus.custom-bot.\"" + RegisteredBot.NAME + "\".hub.url")
    URI hub;

    @ConfigProperty(name = "quarkus.custom-bot.\"" + RegisteredBot.NAME + "\".registration.callback-url")
    URI callback;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService customers = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger said = new AtomicInteger();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void cleanUp() throws Exception {
        customers.shutdownNow();
        RegisteredBot.write("password", RegisteredBot.PASSWORD);
        RegisteredBot.write("header", RegisteredBot.HEADER);
        assertThat(run("destroy", "--yes")).isZero();
        await().untilAsserted(() -> assertThat(status(RegisteredBot.PASSWORD, RegisteredBot.HEADER)).isEqualTo(400));
    }

    @Test
    void oldThenBothThenNew() throws Exception {
        post("/control/reset", "");
        assertThat(run("apply")).isZero();
        customers.scheduleAtFixedRate(this::say, 0, 1_000 / A_SECOND, TimeUnit.MILLISECONDS);
        awaitDeliveries(A_SECOND);

        RegisteredBot.write("previous-password", RegisteredBot.PASSWORD);
        RegisteredBot.write("previous-header", RegisteredBot.HEADER);
        RegisteredBot.write("password", NEXT_PASSWORD);
        RegisteredBot.write("header", NEXT_HEADER);
        awaitDeliveries(A_SECOND);
        assertThat(run("rotate")).as(lines.toString()).isZero();
        assertThat(lines.toString()).contains("The callback accepts what the hub is to show",
                "To be taken away now: callback.authentication.basic.previous-password-file, "
                        + "callback.authentication.headers.\"X-Key\".previous-value-file")
                .doesNotContain(NEXT_PASSWORD, NEXT_HEADER);
        awaitDeliveries(A_SECOND);

        RegisteredBot.write("previous-password", "");
        RegisteredBot.write("previous-header", "");
        await().untilAsserted(() -> assertThat(status(RegisteredBot.PASSWORD, NEXT_HEADER)).isEqualTo(401));
        assertThat(status(NEXT_PASSWORD, RegisteredBot.HEADER)).isEqualTo(401);
        awaitDeliveries(A_SECOND);
        customers.shutdown();
        assertThat(customers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        await().untilAsserted(() -> assertThat(delivered()).isEqualTo(said.get()));
        assertThat(attempts()).hasSizeGreaterThanOrEqualTo(said.get()).doesNotContain(400, 401, 403);
        assertThat(run("plan")).isZero();
    }

    private void say() {
        int number = said.getAndIncrement();
        post("/control/conversations/rotated-" + number % 20 + "/messages",
                "{\"type\":\"custom.nobody-hears-this\",\"text\":\"" + number + "\"}");
    }

    private void awaitDeliveries(int more) {
        int before = said.get();
        await().until(() -> delivered() >= before + more);
    }

    private long delivered() {
        return deliveries().stream().filter(delivery -> "delivered".equals(delivery.path("outcome").asText())).count();
    }

    private List<Integer> attempts() {
        List<Integer> statuses = new ArrayList<>();
        deliveries().forEach(
                delivery -> delivery.path("attempts").forEach(attempt -> statuses.add(attempt.path("status").asInt())));
        return statuses;
    }

    private List<JsonNode> deliveries() {
        try {
            JsonNode all = new ObjectMapper().readTree(
                    client.send(HttpRequest.newBuilder(hub.resolve("/control/deliveries")).build(), BodyHandlers.ofString())
                            .body());
            List<JsonNode> deliveries = new ArrayList<>();
            all.path("deliveries").forEach(deliveries::add);
            return deliveries;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String path, String body) {
        try {
            assertThat(client.send(HttpRequest.newBuilder(hub.resolve(path)).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode() / 100).isEqualTo(2);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int status(String password, String header) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("hub:" + password).getBytes(StandardCharsets.UTF_8));
        return client.send(HttpRequest.newBuilder(callback).header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials).header("X-Key", header)
                .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding()).statusCode();
    }

    private int run(String... words) {
        lines.clear();
        List<String> arguments = new ArrayList<>(List.of(RegistrationCommand.NAME));
        arguments.addAll(List.of(words));
        return new RegistrationCommand(Registrations.of(), lines::add).run(arguments.toArray(String[]::new));
    }
}
