package dev.custombot.runtime.reply;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.MessageType;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.hub.SendableTypes;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.runtime.time.SteadyClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** The sender in virtual time, with a hub that answers as a test says. */
final class SenderBench {

    static final Duration PARKED = Duration.ofMinutes(1);
    static final Duration GIVE_UP = Duration.ofHours(1);
    /** By how ids begin. */
    private static final Map<String, String> TYPES = Map.of("transfer", MessageType.ESCALATION_TRANSFER, "request",
            MessageType.ESCALATION_REQUEST, "to-bot", MessageType.BOT_TRANSFER, "to-queue", MessageType.QUEUE_TRANSFER, "end",
            MessageType.CONVERSATION_END);

    private static final NewConversation SOMEBODY = NewConversation.on("sms", "+49");

    /**
     * What is sent again.
     *
     * @param recognised whether the hub shows it once
     * @param unknown whether what the hub may have is sent again though it would not recognise it
     */
    record Repeating(boolean recognised, boolean unknown) {}

    /** What the hub saw, and when. */
    record Request(Instant at, List<String> ids, String credential) {}

    final VirtualTimer timer = new VirtualTimer();
    final List<Request> requests = new ArrayList<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    /** Why a reply lies in the dead letters, by its id. */
    final Map<String, String> letters = new ConcurrentHashMap<>();
    /** The replies that have come to their end, in whatever way. */
    final List<String> settled = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    int notices;
    HubPlan plan = HubPlan.NONE;
    /** The types of which once more is the same as once. */
    Set<String> harmless = Set.of();
    HubCredentials credentials = HubCredentials.fixed("key");
    /** What the hub says to a request; empty when it takes it. */
    Function<List<AddressedReply>, Optional<SendOutcome>> answer = replies -> Optional.empty();
    /** How long the hub takes for a request. */
    Supplier<Duration> latency = () -> Duration.ZERO;

    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMinutes(5), CustomBotLog.of("test")) {
    };
    final ReplyEndings endings;
    final ReplySender sender;
    private long offset;

    SenderBench() {
        this(Optional.empty());
    }

    /** @param wall that is read once by the clock which the sender is given, if it is not the timer's own */
    SenderBench(Optional<InstantSource> wall) {
        this(wall, Optional.empty());
    }

    SenderBench(Optional<InstantSource> wall, Optional<RatePlan> limits) {
        this(wall, limits, new Repeating(true, true));
    }

    SenderBench(Repeating repeating) {
        this(Optional.empty(), Optional.empty(), repeating);
    }

    private SenderBench(Optional<InstantSource> wall, Optional<RatePlan> limits, Repeating repeating) {
        Clock steady = wall.<Clock>map(source -> new SteadyClock(source,
                () -> Duration.between(Instant.EPOCH, timer.clock().instant()).toNanos())).orElseGet(timer::clock);
        BotMetrics metrics = new BotMetrics(meters, "test");
        CustomBotLog log = CustomBotLog.of("test");
        DeadLetters deadLetters = new DeadLetters(emitter(this::letter), metrics, timer.clock(), log);
        NoticePublisher notices = new NoticePublisher(emitter(notice -> this.notices++), new RecordOrigin("test", "hub"),
                timer.clock(), log);
        HubFeatures features = new HubFeatures(10, repeating.recognised(), true, true, true,
                SendableTypes.of(Set.of(MessageType.TEXT)),
                Adaptations.NONE,
                10_000, Map.of(),
                Optional.empty());
        endings = new ReplyEndings(deadLetters, notices, metrics, new DenialAlarms(timer.clock(), "hub.example.org", log),
                timer.clock(),
                log);
        sender = new ReplySender(Hub.of(features, null, new FakeHub()), endings,
                new ReplySettings(limits, 8,
                        new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random()), PARKED,
                        Duration.ofMinutes(5), repeating.unknown(), GIVE_UP, Duration.ofSeconds(10), RequestTrace.NONE),
                new Breaker(10, 0.8, Duration.ofSeconds(5)), metrics, steady, timer, log);
    }

    /** Replies of one record; one whose id starts with one of {@link #TYPES} is of that type, or opens a conversation with "opens". */
    void say(String conversation, String... ids) {
        List<OutgoingReply> replies = Arrays.stream(ids).map(SenderBench::reply).toList();
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("replies", 0, offset++, conversation, new byte[0]);
        TopicPartition partition = new TopicPartition("replies", 0);
        partitions.ofOrNew(partition).received(record.offset(), record.timestamp());
        WaitingReply.of(new ReplyRecord(conversation, Optional.empty(), replies),
                new IncomingKafkaRecordMetadata<>(record, "replies"), partitions.ofOrNew(partition))
                .forEach(reply -> sender.send(reply).subscribe().with(fate -> settled.add(reply.reply().messageId())));
    }

    /** Somebody else says something every so often, for some time. */
    void chatter(Duration pause, Duration time) {
        Instant end = timer.clock().instant().plus(time);
        for (int number = 0; timer.clock().instant().isBefore(end); number++) {
            say("chat-" + end + number, "chat-" + end + number);
            timer.pass(pause);
        }
    }

    /** What is said meanwhile is sent together. */
    void whileTheHubIsBusy(Runnable said) {
        Function<List<AddressedReply>, Optional<SendOutcome>> then = answer;
        answer = replies -> Optional.of(new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(4))));
        say("first", "first-" + offset);
        answer = then;
        said.run();
        timer.pass(Duration.ofSeconds(5));
    }

    List<Request> requestsWith(String id) {
        return requests.stream().filter(request -> request.ids().contains(id)).toList();
    }

    String codeOf(SendOutcome outcome) {
        return outcome instanceof SendOutcome.NotTaken notTaken
                ? notTaken.cause()
                : outcome instanceof SendOutcome.Unknown unknown
                        ? unknown.cause()
                        : outcome instanceof SendOutcome.Denied denied
                                ? denied.code()
                                : outcome instanceof SendOutcome.Blocked blocked ? blocked.status() : "401";
    }

    double count(String outcome) {
        return meters.find("custom.bot.replies").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count()).sum();
    }

    static OutgoingReply reply(String id) {
        String type = TYPES.entrySet().stream().filter(one -> id.startsWith(one.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(MessageType.TEXT);
        return new OutgoingReply(id, type, Content.ofText(id), List.of(), List.of(), Optional.empty(), Optional.empty(),
                id.startsWith("opens") ? Optional.of(SOMEBODY) : Optional.empty(), Optional.empty());
    }

    private void letter(Message<byte[]> message) {
        var headers = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders();
        letters.put(BotHeaders.find(headers, BotHeaders.MESSAGE_ID).orElseThrow(),
                BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CAUSE).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static MutinyEmitter<byte[]> emitter(Consumer<Message<byte[]>> sent) {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(SenderBench.class.getClassLoader(),
                new Class<?>[]{MutinyEmitter.class}, (proxy, method, arguments) -> {
                    sent.accept((Message<byte[]>) arguments[0]);
                    return Uni.createFrom().voidItem();
                });
    }

    static boolean has(List<AddressedReply> replies, String id) {
        return ids(replies).contains(id);
    }

    static List<String> ids(List<AddressedReply> replies) {
        return replies.stream().map(reply -> reply.reply().messageId()).toList();
    }

    /** Answers as if the hub had this to say about some replies. */
    static Function<List<AddressedReply>, Optional<SendOutcome>> objectingTo(SendOutcome outcome, String... ids) {
        Set<String> bad = Set.of(ids);
        return replies -> ids(replies).stream().anyMatch(bad::contains) ? Optional.of(outcome) : Optional.empty();
    }

    private record Breaker(int requestVolume, double failureRatio, Duration delay) implements CircuitBreakerConfig {}

    private final class FakeHub implements HubSender {

        @Override
        public String place() {
            return "hub.example.org";
        }

        @Override
        public void within(HubPlan shared) {
            plan = shared;
        }

        @Override
        public boolean mayBeRepeated(OutgoingReply reply) {
            return harmless.contains(reply.type());
        }

        @Override
        public HubCredentials credentials() {
            return new HubCredentials() {

                @Override
                public Uni<String> current() {
                    return credentials.current();
                }

                @Override
                public Uni<String> other(String refused) {
                    return credentials.other(refused);
                }
            };
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            requests.add(new Request(timer.clock().instant(), ids(replies), credential));
            Duration time = latency.get();
            return time.isZero()
                    ? Uni.createFrom().item(() -> outcome(replies))
                    : Uni.createFrom().emitter(emitter -> timer.schedule(() -> emitter.complete(outcome(replies)),
                            time.toMillis(), TimeUnit.MILLISECONDS));
        }

        private SendOutcome outcome(List<AddressedReply> replies) {
            Optional<SendOutcome> said = answer.apply(replies);
            if (said.isEmpty()) {
                taken.addAll(ids(replies));
            }
            return said.orElseGet(() -> new SendOutcome.Sent(
                    ids(replies).stream().map(id -> new Confirmation(id, Optional.empty())).toList()));
        }
    }
}
