package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.BotName;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.hub.brevo.BrevoMessage;
import dev.custombot.hub.brevo.BrevoPush;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** The typed client does each of Brevo's ten operations at the hub, and tells each of its errors as what it is. */
@QuarkusTest
class EachOperationOfBrevoTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNKNOWN = "no-such-id";

    @Inject
    @BotName("brevo")
    Hub hub;

    @Inject
    @BotName("brevo")
    BrevoConversations brevo;

    @AfterEach
    void mend() {
        BrevoAccountControl.mend();
    }

    /**
     * An operation.
     *
     * @param target what the emulator calls its kind
     * @param kind of the message that it is about
     * @param asked on a visitor and a message
     */
    record Operation(String name, String target, Kind kind, BiFunction<BrevoConversations, Place, Uni<?>> asked) {

        @Override
        public String toString() {
            return name;
        }
    }

    enum Kind {
        MESSAGE,
        PUSHED
    }

    /** A visitor, and a message of the bot's that they can read. */
    record Place(String visitor, String message) {}

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation("send", "messages", Kind.MESSAGE, (brevo, place) -> brevo.send(place.visitor(), "Hi")),
                new Operation("message", "operations", Kind.MESSAGE, (brevo, place) -> brevo.message(place.message())),
                new Operation("edit", "operations", Kind.MESSAGE, (brevo, place) -> brevo.edit(place.message(), "Hello")),
                new Operation("delete", "operations", Kind.MESSAGE, (brevo, place) -> brevo.delete(place.message())),
                new Operation("push", "messages", Kind.PUSHED,
                        (brevo, place) -> brevo.push(BrevoPush.of(place.visitor(), "Hi"))),
                new Operation("pushed", "operations", Kind.PUSHED, (brevo, place) -> brevo.pushed(place.message())),
                new Operation("edit_pushed", "operations", Kind.PUSHED,
                        (brevo, place) -> brevo.editPushed(place.message(), "Hello")),
                new Operation("delete_pushed", "operations", Kind.PUSHED,
                        (brevo, place) -> brevo.deletePushed(place.message())),
                new Operation("ping", "ping", Kind.MESSAGE, (brevo, place) -> brevo.ping()),
                new Operation("assign_group", "operations", Kind.MESSAGE,
                        (brevo, place) -> brevo.assignGroup(place.visitor(), "g-1")));
    }

    /** What Brevo's description says of any of its operations. */
    static Stream<Arguments> errors() {
        return operations().flatMap(operation -> IntStream.of(400, 401, 402, 403, 404, 405, 406, 422, 429, 500)
                .mapToObj(status -> Arguments.of(operation, status)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isDone(Operation operation) {
        Place place = place(operation);

        await(operation.asked().apply(brevo, place));

        String conversation = hub.control("/control/conversations/" + place.visitor());
        switch (operation.name()) {
            case "send", "push" -> assertThat(conversation).contains("\"Hi\"", "\"first\"");
            case "edit", "edit_pushed" -> assertThat(conversation).contains("\"Hello\"").doesNotContain("\"first\"");
            case "delete", "delete_pushed" -> assertThat(conversation).doesNotContain("\"first\"");
            case "assign_group" -> assertThat(conversation).contains("\"state\":\"agent\"");
            case "ping" -> assertThat(hub.control("/control/agents")).contains("\"lastPing\"");
            default -> assertThat(conversation).contains("\"first\"");
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void tellsAnErrorAsWhatItIs(Operation operation, int status) {
        Place place = place(operation);
        BrevoAccountControl.failNext(operation.target(), status);

        HubRequestException failure = failureOf(operation, place);

        assertThat(failure.status()).hasValue(status);
        assertThat(failure.code()).isEqualTo(code(status));
        assertThat(failure.operation()).isEqualTo(operation.name());
        assertThat(failure.text()).isNotBlank();
        assertThat(failure.isPassing()).isEqualTo(status == 429 || status == 500);
        assertThat(failure.mayBeDone()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void tellsThatTheAnswerIsLost(Operation operation) {
        Place place = place(operation);
        BrevoAccountControl.loseAnswers(operation.target());

        HubRequestException failure = failureOf(operation, place);

        assertThat(failure.code()).isEqualTo(HubRequestException.NO_ANSWER);
        assertThat(failure.mayBeDone()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedWithAKeyThatIsNoMore(Operation operation) {
        Place place = place(operation);
        BrevoAccountControl.revokeKey();

        assertRefused(failureOf(operation, place), 401, "unauthorized");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedFromAnAddressThatTheAccountDoesNotKnow(Operation operation) {
        Place place = place(operation);
        BrevoAccountControl.rules("{\"unknownAddress\": true}");

        HubRequestException failure = failureOf(operation, place);

        assertRefused(failure, 401, "unauthorized");
        assertThat(failure.text()).contains("unrecognised IP address");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isRefusedByAPlanWithoutTheApi(Operation operation) {
        Place place = place(operation);
        BrevoAccountControl.rules("{\"withoutApi\": true}");

        assertRefused(failureOf(operation, place), 402, "not_enough_credits");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsUnknownIsNotFound(Operation operation) {
        switch (operation.name()) {
            // These name nothing that must be there.
            case "send", "push", "ping" -> await(operation.asked().apply(brevo, new Place("anybody-" + UNKNOWN, UNKNOWN)));
            default -> assertRefused(failureOf(operation, new Place(UNKNOWN, UNKNOWN)), 404, "document_not_found");
        }
    }

    @Test
    void whatTheVisitorSaidIsReadOnly() {
        TestConversation conversation = hub.conversation().customerSays("mine");
        conversation.awaitReply();
        String mine = hub.control("/control/conversations/" + conversation.id()).split("\"messageId\":\"", 2)[1].split("\"")[0];

        assertThat(await(brevo.message(mine)).text()).contains("mine");
        assertRefused(failureOf(brevo.edit(mine, "yours")), 400, "invalid_parameter");
        assertRefused(failureOf(brevo.delete(mine)), 400, "invalid_parameter");
    }

    @Test
    void anotherAgentMayWriteAndBeThere() {
        Place place = place(Kind.MESSAGE);
        BrevoAgent agent = BrevoAgent.named("ann@shop.example", "Ann", "desk");

        BrevoMessage said = await(brevo.send(place.visitor(), "I am Ann", agent));
        await(brevo.ping(agent));

        assertThat(said.agentName()).contains("Ann");
        assertThat(hub.control("/control/agents")).contains("ann@shop.example");
    }

    @Test
    void aMessageIsReadAsItWasSaid() {
        Place place = place(Kind.PUSHED);

        BrevoMessage said = await(brevo.pushed(place.message()));

        assertThat(said.id()).isEqualTo(place.message());
        assertThat(said.visitorId()).contains(place.visitor());
        assertThat(said.isPushed()).isTrue();
        assertThat(said.createdAt()).isPresent();
        assertThat(said.text()).isEqualTo(Optional.of("first"));
    }

    @Test
    void aHubThatHasTooMuchSaysForHowLong() {
        Place place = place(Kind.MESSAGE);
        BrevoAccountControl.failNextWithWait("operations", 1);

        HubRequestException failure = failureOf(brevo.message(place.message()));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(brevo.message(place.message()).onFailure().retry().withBackOff(Duration.ofMillis(100))
                .expireIn(PATIENCE.toMillis()).await().atMost(PATIENCE).text()).contains("first");
    }

    private Place place(Operation operation) {
        return place(operation.kind());
    }

    /** Somebody new, to whom the bot has said something. */
    private Place place(Kind kind) {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();
        String visitor = conversation.id();
        return new Place(visitor, await(kind == Kind.MESSAGE
                ? brevo.send(visitor, "first")
                : brevo.push(BrevoPush.of(visitor, "first"))).id());
    }

    private HubRequestException failureOf(Operation operation, Place place) {
        return failureOf(operation.asked().apply(brevo, place));
    }

    private static HubRequestException failureOf(Uni<?> call) {
        return (HubRequestException) call.replaceWith((Throwable) new AssertionError("It did not fail")).onFailure()
                .recoverWithItem(failure -> failure).await().atMost(PATIENCE);
    }

    private static <T> T await(Uni<T> call) {
        return call.await().atMost(PATIENCE);
    }

    private static void assertRefused(HubRequestException failure, int status, String code) {
        assertThat(failure.status()).hasValue(status);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.isPassing()).isFalse();
        assertThat(failure.mayBeDone()).isFalse();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 402 -> "not_enough_credits";
            case 403 -> "permission_denied";
            case 404 -> "document_not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 422 -> "unprocessable_entity";
            case 429 -> "too_many_requests";
            default -> "internal_error";
        };
    }
}
