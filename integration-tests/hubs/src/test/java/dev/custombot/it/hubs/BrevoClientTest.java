package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.BotName;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BlockingBrevoConversations;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.hub.brevo.BrevoMessage;
import dev.custombot.hub.brevo.BrevoPush;
import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.FakeServer.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Each operation of Brevo's API is a typed call, and whatever goes wrong one kind of exception. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class BrevoClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    FakeServers servers;

    @Inject
    @BotName("brevo")
    BrevoConversations brevo;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void nothingIsLeft() {
        servers.brevo().forget();
    }

    /** An operation, and what is seen of it on the wire. */
    record Operation(String name, String method, String path, String body,
            Function<BrevoConversations, Uni<?>> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation("send", "POST", "messages",
                        "{'visitorId':'vis-1','text':'Hi','agentId':'agent-1','receivedFrom':'brevo'}",
                        brevo -> brevo.send("vis-1", "Hi")),
                new Operation("send", "POST", "messages",
                        "{'visitorId':'vis-1','text':'Hi','agentEmail':'a@b.org','agentName':'Ann','receivedFrom':'desk'}",
                        brevo -> brevo.send("vis-1", "Hi", BrevoAgent.named("a@b.org", "Ann", "desk"))),
                new Operation("message", "GET", "messages/msg-1", "", brevo -> brevo.message("msg-1")),
                new Operation("edit", "PUT", "messages/msg-1", "{'text':'Hello'}", brevo -> brevo.edit("msg-1", "Hello")),
                new Operation("delete", "DELETE", "messages/msg-1", "", brevo -> brevo.delete("msg-1")),
                new Operation("push", "POST", "pushedMessages", "{'visitorId':'vis-1','text':'Hi'}",
                        brevo -> brevo.push(BrevoPush.of("vis-1", "Hi"))),
                new Operation("push", "POST", "pushedMessages",
                        "{'visitorId':'vis-1','text':'Hi','agentId':'agt-1','groupId':'g-1'}",
                        brevo -> brevo.push(BrevoPush.of("vis-1", "Hi").by("agt-1").byGroup("g-1"))),
                new Operation("pushed", "GET", "pushedMessages/msg-1", "", brevo -> brevo.pushed("msg-1")),
                new Operation("edit_pushed", "PUT", "pushedMessages/msg-1", "{'text':'Hello'}",
                        brevo -> brevo.editPushed("msg-1", "Hello")),
                new Operation("delete_pushed", "DELETE", "pushedMessages/msg-1", "", brevo -> brevo.deletePushed("msg-1")),
                new Operation("ping", "POST", "agentOnlinePing", "{'agentId':'agent-1','receivedFrom':'brevo'}",
                        BrevoConversations::ping),
                new Operation("ping", "POST", "agentOnlinePing", "{'agentId':'agt-1'}",
                        brevo -> brevo.ping(BrevoAgent.withId("agt-1"))),
                new Operation("assign_group", "PUT", "visitorGroup", "{'visitorId':'vis-1','groupId':'g-1'}",
                        brevo -> brevo.assignGroup("vis-1", "g-1")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isOneRequest(Operation operation) {
        operation.call().apply(brevo).await().atMost(PATIENCE);

        assertThat(requests(operation)).last().satisfies(request -> {
            assertThat(request.headers()).containsEntry("api-key", BrevoWire.KEY);
            assertThat(BrevoWire.json(request.body())).isEqualTo(BrevoWire.json(operation.body().replace('\'', '"')));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isCounted(Operation operation) {
        double before = count(operation.name(), "done");

        operation.call().apply(brevo).await().atMost(PATIENCE);

        assertThat(count(operation.name(), "done")).isGreaterThan(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void fails(Operation operation) {
        servers.brevo().answerNext(BrevoWire.error(404, "document_not_found", "No such thing as vis-1"));

        assertThatExceptionOfType(HubRequestException.class)
                .isThrownBy(() -> operation.call().apply(brevo).await().atMost(PATIENCE))
                .withMessage(operation.name() + ": 404 document_not_found").satisfies(failure -> {
                    assertThat(failure.status()).hasValue(404);
                    assertThat(failure.code()).isEqualTo("document_not_found");
                    assertThat(failure.text()).isEqualTo("No such thing as vis-1");
                    assertThat(failure.isPassing()).isFalse();
                    assertThat(failure.mayBeDone()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"400, missing_parameter, false", "401, unauthorized, false", "402, not_enough_credits, false",
            "403, permission_denied, false", "405, method_not_allowed, false", "406, not_acceptable, false",
            "422, unprocessable_entity, false", "429, too_many_requests, true", "500, internal, true"})
    void documentedErrorsKeepTheirCode(int status, String code, boolean isPassing) {
        servers.brevo().answerNext(BrevoWire.error(status, code, "why"));

        assertThat(failureOf(brevo.message("msg-1"))).satisfies(failure -> {
            assertThat(failure.status()).hasValue(status);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.isPassing()).isEqualTo(isPassing);
        });
        assertThat(brevo.message("msg-1").await().atMost(PATIENCE).id()).isEqualTo("msg-1");
    }

    @Test
    void anErrorWithoutACodeHasItsStatusForOne() {
        servers.brevo().answerNext(Answer.of(404, "{\"message\": \"Not found\"}"));

        assertThat(failureOf(brevo.delete("msg-1")).code()).isEqualTo("404");
    }

    @Test
    void aHubThatHasTooMuchSaysForHowLong() {
        servers.brevo().answerNext(BrevoWire.error(429, "too_many", "slow down").with("x-sib-ratelimit-reset", "1"));

        assertThat(failureOf(brevo.message("msg-1")).retryAfter()).contains(Duration.ofSeconds(1));
        brevo.message("msg-1").onFailure().retry().withBackOff(Duration.ofMillis(200)).expireIn(PATIENCE.toMillis()).await()
                .atMost(PATIENCE);
    }

    @Test
    void anAnswerThatIsNotBrevosMayComeAfterTheDeed() {
        servers.brevo().answerNext(Answer.of(200, "<html>Welcome</html>"));

        assertThat(failureOf(brevo.send("vis-1", "Hi"))).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(HubRequestException.NOT_THE_HUBS);
            assertThat(failure.mayBeDone()).isTrue();
        });
    }

    @Test
    void anAnswerThatDoesNotComeMayComeAfterTheDeed() {
        servers.brevo().answerNext(Answer.reset());

        assertThat(failureOf(brevo.send("vis-1", "Hi"))).satisfies(failure -> {
            assertThat(failure.status()).isEmpty();
            assertThat(failure.code()).isEqualTo(HubRequestException.NO_ANSWER);
            assertThat(failure.mayBeDone()).isTrue();
        });
    }

    @Test
    void withoutConnectionNothingIsDone() {
        // A connection that was kept may end under a request, and then nobody knows; when all of these are gone, nothing is written.
        servers.brevo().awayWhile(() -> Awaitility.await().atMost(PATIENCE)
                .until(() -> failureOf(brevo.send("vis-1", "Hi")), failure -> !failure.mayBeDone()
                        && failure.code().equals(HubRequestException.NO_ANSWER)));
    }

    @Test
    void aMessageIsReadWithWhatIsUnknown() {
        BrevoMessage message = brevo.message("msg-7").await().atMost(PATIENCE);

        assertThat(message.id()).isEqualTo("msg-7");
        assertThat(message.text()).contains("What was said");
        assertThat(message.createdAt()).contains(Instant.ofEpochMilli(1_760_000_000_123L));
        assertThat(message.json()).contains("\"addedOneDay\":\"kept\"");
        assertThat(message).hasToString("BrevoMessage[id=msg-7]");
    }

    @Test
    void anIdIsOnePartOfThePath() {
        brevo.message("a/b ?c").await().atMost(PATIENCE);

        List<Request> requests = servers.brevo().requests();
        assertThat(requests).anySatisfy(
                request -> assertThat(request.uri().getRawPath()).isEqualTo("/conversations/messages/a%2Fb%20%3Fc"));
    }

    @Test
    void whatBrevoWouldRefuseIsRefusedAtTheCall() {
        assertThatIllegalArgumentException().isThrownBy(() -> brevo.send(" ", "Hi"));
        assertThatIllegalArgumentException().isThrownBy(() -> brevo.send("vis-1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> brevo.edit("msg-1", "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> brevo.delete(""));
        assertThatIllegalArgumentException().isThrownBy(() -> brevo.assignGroup("vis-1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> BrevoPush.of("vis-1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> BrevoAgent.named("nobody", "Ann", "desk"));
    }

    @Test
    void whoMayWaitGetsTheAnswerItself() {
        BlockingBrevoConversations blocking = brevo.blocking();

        assertThat(blocking.send("vis-1", "Hi").text()).contains("Hi");
        assertThat(blocking.assignGroup("vis-1", "g-1").groupId()).contains("g-1");
        blocking.delete("msg-1");
    }

    private static HubRequestException failureOf(Uni<?> call) {
        return (HubRequestException) call.replaceWith((Throwable) new AssertionError("It did not fail")).onFailure()
                .recoverWithItem(failure -> failure).await().atMost(PATIENCE);
    }

    private List<Request> requests(Operation operation) {
        return servers.brevo().requests().stream().filter(request -> request.method().equals(operation.method())
                && request.uri().getPath().equals("/conversations/" + operation.path())).toList();
    }

    private double count(String operation, String outcome) {
        return meters.find("custom.bot.hub.calls").tags("bot", "brevo", "operation", operation, "outcome", outcome).timers()
                .stream().mapToDouble(timer -> timer.count()).sum();
    }
}
