package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.NewConversation;
import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.HubFixture.Heard;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubCredentials;
import io.vertx.core.Vertx;

/** What every kind of hub must do: how it takes replies, and what its answers mean. */
abstract class SendingContract {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "<html><body>Bad gateway</body></html>";

    @Inject
    Vertx vertx;

    abstract HubFixture fixture();

    /** A new hub of the kind. */
    abstract Hub create();

    /** Another one, which waits for an answer for a second. */
    abstract Hub createImpatient();

    @BeforeEach
    void nothingIsLeft() {
        fixture().server().forget();
    }

    @Test
    void repliesAreTakenToTheirAddresses() {
        List<AddressedReply> replies = fullBatch();

        SendOutcome outcome = send(replies);

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Sent.class,
                sent -> assertThat(sent.confirmations()).extracting(Confirmation::messageId)
                        .containsExactlyElementsOf(ids(replies)));
        List<FakeServer.Request> requests = fixture().server().requests();
        assertThat(fixture().heard(requests.get(requests.size() - 1))).isEqualTo(replies.stream()
                .map(reply -> new Heard(reply.address(), reply.reply().content().text().orElseThrow())).toList());
    }

    @Test
    void aConversationThatIsOpenedGetsItsId() {
        assumeTrue(create().features().opensConversations());
        AddressedReply opening = new AddressedReply("m-open",
                reply("m-open", Optional.of(NewConversation.on("web_chat", "1000")), Optional.empty()));

        assertThat(send(List.of(opening))).isInstanceOfSatisfying(SendOutcome.Sent.class,
                sent -> assertThat(sent.confirmations()).singleElement().extracting(Confirmation::conversationId)
                        .isEqualTo(Optional.of("c-opened")));
    }

    @Test
    void whatIsNotConfirmedIsNotSent() {
        List<AddressedReply> replies = fullBatch();
        assumeTrue(replies.size() > 1);

        SendOutcome outcome = send(replies, fixture().taken(replies.subList(0, replies.size() - 1)));

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.PartlySent.class,
                partly -> assertThat(partly.confirmations()).extracting(Confirmation::messageId)
                        .containsExactlyElementsOf(ids(replies.subList(0, replies.size() - 1))));
    }

    @Test
    void withoutConnectionNothingIsTaken() {
        fixture().server().awayWhile(() -> assertThat(
                create().sender().send(fullBatch(), "any").await().atMost(PATIENCE))
                .isInstanceOf(SendOutcome.NotTaken.class));
    }

    @Test
    void aHubThatIsBusyIsLeftAloneForAsLongAsItAsks() {
        assertThat(send(fullBatch(), fixture().busy().with("Retry-After", "7"))).isInstanceOfSatisfying(
                SendOutcome.NotTaken.class, busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void aHubThatSaysItselfThatItIsIllHasTakenNothing() {
        assertThat(send(fullBatch(), fixture().ill())).isInstanceOf(SendOutcome.NotTaken.class);
    }

    @Test
    void anAnswerThatComesTooLateIsLost() {
        CompletableFuture<SendOutcome> end = new CompletableFuture<>();
        String credential = create().sender().credentials().current().await().atMost(PATIENCE);
        HubSender impatient = createImpatient().sender();
        int before = fixture().server().requests().size();
        fixture().server().answerNext(fixture().ill().after(end));

        SendOutcome outcome = impatient.send(fullBatch(), credential).await().atMost(PATIENCE);
        // Where the machine stands still, there may have been no connection in time.
        for (int again = 0; again < 10 && outcome instanceof SendOutcome.NotTaken
                && fixture().server().requests().size() == before; again++) {
            outcome = impatient.send(fullBatch(), credential).await().atMost(PATIENCE);
        }
        end.complete(outcome);

        assertThat(outcome).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void anAnswerThatDoesNotComeIsLost() {
        assertThat(send(fullBatch(), Answer.reset())).isInstanceOf(SendOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 502, 504})
    void anAnswerThatIsNotTheHubsSaysNothing(int status) {
        assertThat(send(fullBatch(), Answer.of(status, PAGE).with("Content-Type", "text/html")))
                .isInstanceOf(SendOutcome.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void anEmptyAnswerSaysNothing(int status) {
        assertThat(send(fullBatch(), Answer.of(status, ""))).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void aRefusalNamesNobodyElse() {
        List<AddressedReply> replies = fullBatch();
        AddressedReply culprit = replies.get(replies.size() - 1);

        assertThat(send(replies, fixture().refusal(culprit))).isInstanceOfSatisfying(SendOutcome.Refusal.class, refusal -> {
            assertThat(refusal.code()).isNotBlank();
            assertThat(refusal.culprits()).isSubsetOf(culprit.reply().messageId());
        });
    }

    @Test
    void aRepetitionIsRecognised() {
        List<AddressedReply> replies = fullBatch();
        AddressedReply known = replies.get(0);
        assumeTrue(create().features().recognisesRepetitions());

        assertThat(send(replies, fixture().repetition(known))).isInstanceOfSatisfying(SendOutcome.Duplicate.class,
                duplicate -> assertThat(duplicate.culprits()).isSubsetOf(known.reply().messageId()));
    }

    @Test
    void aCredentialThatIsRejectedCanBeReplaced() {
        HubCredentials credentials = create().sender().credentials();
        String refused = credentials.current().await().atMost(PATIENCE);

        assertThat(send(fullBatch(), fixture().credentialRejected())).isInstanceOf(SendOutcome.CredentialRejected.class);

        String other = credentials.other(refused).await().atMost(PATIENCE);
        assertThat(credentials.current().await().atMost(PATIENCE)).isEqualTo(other);
    }

    @Test
    void nobodyIsHeldUpWhileTheHubThinks() throws Exception {
        Hub hub = create();
        CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();
        CompletableFuture<Boolean> meanwhile = new CompletableFuture<>();
        fixture().server().answerNext(fixture().ill().after(meanwhile));

        vertx.getOrCreateContext().runOnContext(eventLoop -> {
            hub.sender().send(fullBatch(), "any").subscribe().with(outcome::complete, outcome::completeExceptionally);
            vertx.getOrCreateContext().runOnContext(free -> meanwhile.complete(outcome.isDone()));
        });

        assertThat(meanwhile.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("answered before the thread was free").isFalse();
        assertThat(outcome.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(SendOutcome.NotTaken.class);
    }

    @Test
    void aTextCanBeShown() {
        Reply text = Reply.text("hi");

        assertThat(create().sender().adapt(text).replies()).containsExactly(text);
    }

    private SendOutcome send(List<AddressedReply> replies, Answer answer) {
        fixture().server().answerNext(answer);
        return send(replies);
    }

    private SendOutcome send(List<AddressedReply> replies) {
        Hub hub = create();
        return hub.sender().credentials().current().flatMap(credential -> hub.sender().send(replies, credential)).await()
                .atMost(PATIENCE);
    }

    /** As many as a request takes, the first with an address of its own. */
    private List<AddressedReply> fullBatch() {
        List<AddressedReply> replies = new ArrayList<>();
        for (int number = 0; number < create().features().batchSize(); number++) {
            String conversation = "c-" + UUID.randomUUID();
            replies.add(new AddressedReply(conversation, reply("m-" + UUID.randomUUID(), Optional.empty(),
                    Optional.of("a-" + number).filter(address -> address.equals("a-0")))));
        }
        return replies;
    }

    private static OutgoingReply reply(String id, Optional<NewConversation> opens, Optional<String> address) {
        return new OutgoingReply(id, "text", Content.ofText("This is " + id), List.of(), List.of(), Optional.empty(),
                Optional.empty(), opens, address);
    }

    private static List<String> ids(List<AddressedReply> replies) {
        return replies.stream().map(reply -> reply.reply().messageId()).toList();
    }
}
