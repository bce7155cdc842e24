package dev.custombot.it.hubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.it.hubs.HubFixture.Said;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.HeaderAuthenticator;
import dev.custombot.runtime.callback.authentication.Refusal;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.request.RatePlan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** What every kind of hub must do: here how it is described, and how it delivers messages; a test of each kind extends this. */
public abstract class HubContract extends SendingContract {

    private static final List<Said> SAID = List.of(new Said("m-1", "c-1", "text", "alice", "one"),
            new Said("m-2", "c-2", "text", "bob", "two"), new Said("m-3", "c-1", "custom.wave", "alice", "three"));

    @Inject
    Bots bots;

    private BotSettings settings;
    private HubReceiver receiver;

    @BeforeEach
    void make() {
        settings = bots.get(fixture().bot()).settings();
        receiver = create().receiver();
    }

    @Override
    Hub create() {
        return create(settings.bot());
    }

    @Override
    Hub createImpatient() {
        return create(fixture().impatientBot());
    }

    private Hub create(String bot) {
        // As configured of eGain's bot; the others' hubs have ways of their own.
        HeaderAuthenticator authenticator = new HeaderAuthenticator(new NoTokens(),
                new BasicAccounts(List.of(() -> List.of(new BasicAccount("hub", "secret")))), List.of(), "");
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "contract");
        return settings.kind().create(
                new HubSetting(bot, settings.participant(), authenticator,
                        new BodyLimits(4_194_304, 65_536, 200, 100, 1_000_000, 1_000),
                        new WatchedSecrets(new ConfigProblems(), metrics, CustomBotLog.of("contract")), SentIds.NONE, metrics,
                        Clock.systemUTC()));
    }

    @Test
    void featuresAreThoseThatTheBuildKnows() {
        HubFeatures features = create().features();

        assertThat(features).isEqualTo(settings.kind().features());
        assertThat(features.types().include(MessageType.TEXT)).isTrue();
        assertThat(features.types().rule(MessageType.CUSTOMER_ACTIVE)).isNotBlank();
        assertThat(features.contentLength()).isPositive();
    }

    @Test
    void plansCanBeKept() {
        HubFeatures features = settings.kind().features();

        assertThat(features.plans().values()).extracting(RatePlan::rate).allSatisfy(rate -> assertThat(rate).isPositive());
        assertThat(features.plans().values()).extracting(RatePlan::burst).allSatisfy(burst -> assertThat(burst).isPositive());
        features.defaultPlan().ifPresent(plan -> assertThat(features.plans()).containsKey(plan));
    }

    @Test
    void theRoutesBeginWithThePath() {
        assertThat(settings.kind().callbackRoutes("/in")).isNotEmpty().allMatch(route -> route.startsWith("/in"));
    }

    @Test
    void theHubIsAdmitted() {
        assertThat(admit(fixture().hub())).isEmpty();
    }

    @Test
    void nobodyElseIsAdmitted() {
        assertThat(fixture().strangers()).isNotEmpty().allSatisfy(
                stranger -> assertThat(admit(stranger).orElseThrow().status()).isBetween(400, 499));
    }

    private Optional<CallbackProblem> admit(CallbackRequest request) {
        return receiver.admit(request).await().atMost(PATIENCE);
    }

    @Test
    void whatIsStoredIsSaidSo() {
        assertThat(receiver.storedStatus()).isBetween(200, 299);
    }

    @Test
    void messagesAreSplitInTheirOrder() {
        List<DeliveredMessage> messages = receiver.split(fixture().callback(SAID));

        assertThat(messages).extracting(DeliveredMessage::type).containsExactly("text", "text", "custom.wave");
        assertThat(messages.get(0).conversationId()).isEqualTo(messages.get(2).conversationId())
                .isNotEqualTo(messages.get(1).conversationId());
        assertThat(messages).extracting(DeliveredMessage::messageId).doesNotHaveDuplicates();
        assertThat(messages).allSatisfy(message -> assertThat(message.participants()).doesNotContain("alice", "bob"));
    }

    @Test
    void aMessageThatIsDeliveredAgainIsTheSame() {
        List<DeliveredMessage> first = receiver.split(fixture().callback(SAID));
        List<DeliveredMessage> again = receiver.split(fixture().callback(SAID.subList(1, 2)));

        assertThat(again).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isEqualTo(first.get(1).messageId());
            assertThat(message.conversationId()).isEqualTo(first.get(1).conversationId());
        });
    }

    @Test
    void whatIsNoCallbackIsRefused() {
        for (String body : List.of("", "null", "[]", "7", "no JSON", "[null]", "{\"a\":")) {
            assertThatExceptionOfType(CallbackProblem.class)
                    .isThrownBy(() -> receiver.split(body.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
        }
    }

    @Test
    void theRefusalNamesTheField() {
        Map<String, byte[]> wrong = fixture().wrongCallbacks();

        assertThat(wrong).isNotEmpty().allSatisfy((field, body) -> assertThatExceptionOfType(CallbackProblem.class)
                .isThrownBy(() -> receiver.split(body)).withMessageContaining(field)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400)));
    }

    @Test
    void whatWasSplitIsRead() {
        List<IncomingMessage> read = read(SAID);

        assertThat(read).extracting(message -> message.text().orElseThrow()).containsExactly("one", "two", "three");
        assertThat(read).extracting(message -> message.sender().name()).contains(Optional.of("alice"), Optional.of("bob"));
        assertThat(read).extracting(IncomingMessage::sender).allMatch(Sender::isCustomer);
        assertThat(read).extracting(IncomingMessage::type).containsExactly("text", "text", "custom.wave");
        assertThat(read).extracting(IncomingMessage::bot).containsOnly(settings.bot());
        List<DeliveredMessage> split = receiver.split(fixture().callback(SAID));
        assertThat(read).extracting(IncomingMessage::id)
                .isEqualTo(split.stream().map(DeliveredMessage::messageId).toList());
        assertThat(read).extracting(message -> message.conversation().id())
                .isEqualTo(split.stream().map(DeliveredMessage::conversationId).toList());
    }

    @Test
    void aForeignValueIsNotRead() {
        CallbackRecord whole = record(receiver.split(fixture().callback(SAID)).get(0));
        for (String value : List.of("", "null", "[]", "{}", "7", "no JSON")) {
            assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> receiver.read(
                    withValue(whole, value.getBytes(StandardCharsets.UTF_8)))).as(value);
        }
    }

    @Test
    void theBotKnowsItsOwnMessages() {
        List<IncomingMessage> read = read(List.of(SAID.get(0), new Said("m-9", "c-1", "text", settings.participant(), "me")));

        assertThat(read).extracting(receiver::isOwn).containsExactly(false, true);
    }

    @Test
    void aChoiceThatWasShownComesBackAsOne() {
        assumeTrue(create().features().types().include(MessageType.QUICK_REPLY));
        for (Said choice : fixture().secondChoices("", "Talk to a person")) {
            assertThat(answers("menu", choice)).as(choice.text()).last().isEqualTo("You chose: Talk to a person");
        }
    }

    @Test
    void onlyWhatWasShownLastCanBeChosen() {
        assumeTrue(create().features().types().include(MessageType.QUICK_REPLY));
        for (Said choice : fixture().secondChoices("", "Coffee")) {
            assertThat(answers("menu", HubFixture.said("", "text", "drinks"), choice)).as(choice.text()).last()
                    .isEqualTo("You chose: Coffee");
        }
    }

    @Test
    void whatWasChosenOrNeverShownIsNoChoice() {
        Said text = HubFixture.said("", "text", "2");

        assertThat(answers("2")).containsExactly("You said: 2");
        for (Said choice : fixture().secondChoices("", "Talk to a person")) {
            assertThat(answers("menu", choice, text)).last().isEqualTo("You said: 2");
        }
    }

    /** What a customer gets who says the first text, and then the others one after the other. */
    private List<String> answers(String first, Said... others) {
        Callbacks customer = Callbacks.at(fixture());
        String address = fixture().address(customer.conversation());
        customer.say(first);
        List<String> heard = customer.awaitHeard(address, 1);
        for (Said other : others) {
            int before = heard.size();
            customer.say(HubFixture.said(customer.conversation(), other.type(), other.text()));
            heard = customer.awaitHeard(address, before + 1);
        }
        return heard;
    }

    @Test
    void redactionForgivesWhatIsNotReadable() {
        for (String value : List.of("", "null", "[]", "no JSON", "{\"a\":")) {
            assertThat(receiver.redact(value.getBytes(StandardCharsets.UTF_8))).isNotNull();
        }
        byte[] value = receiver.split(fixture().callback(SAID)).get(0).value();
        assertThat(receiver.redact(value)).isSameAs(value);
    }

    private List<IncomingMessage> read(List<Said> said) {
        List<IncomingMessage> messages = new ArrayList<>();
        receiver.split(fixture().callback(said)).forEach(message -> messages.add(receiver.read(record(message))));
        return messages;
    }

    private CallbackRecord record(DeliveredMessage message) {
        return new CallbackRecord(new RecordOrigin(settings.bot(), settings.kind().name()), message.conversationId(),
                message.messageId(), message.type(), message.senderType(), Instant.now(), message.address(), message.value(),
                Optional.empty());
    }

    private static CallbackRecord withValue(CallbackRecord record, byte[] value) {
        return new CallbackRecord(record.origin(), record.conversationId(), record.messageId(), record.type(),
                record.senderType(), record.receivedAt(), record.address(), value, Optional.empty());
    }

    private static final class NoTokens implements TokenAuthenticator {

        @Override
        public boolean isConfigured() {
            return false;
        }

        @Override
        public Uni<Optional<Refusal>> check(String token) {
            return Uni.createFrom().item(Optional.of(Refusal.UNSUPPORTED));
        }

        @Override
        public String facts(String token) {
            return "none is expected";
        }

        @Override
        public void close() {}
    }
}
