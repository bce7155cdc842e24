package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.hub.CallbackAuthenticator;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The callback of a hub whose bodies have the messages that the test says, behind a server, for each test. */
final class CallbackServer implements BeforeEachCallback, AfterEachCallback, HubReceiver {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MockProducer<String, byte[]> kafka = new MockProducer<>(false, null, new StringSerializer(),
            new ByteArraySerializer());
    final PublishedRecords letters = new PublishedRecords();
    private final BotMetrics metrics = new BotMetrics(meters, "default");
    private final Duration budget;
    private Function<byte[], List<DeliveredMessage>> splitter = body -> List.of();
    private CallbackAuthenticator verdict = request -> Uni.createFrom().item(Optional.empty());
    private volatile boolean isLost;
    private volatile RecordTrace trace = record -> {};
    private volatile UnaryOperator<byte[]> redaction = value -> value;
    private UnaryOperator<CallbackProblem> refusal = UnaryOperator.identity();
    private Handler<RoutingContext> application = RoutingContext::next;
    private Vertx vertx;
    private HttpServer server;

    CallbackServer(Duration budget) {
        this.budget = budget;
    }

    CallbackServer() {
        this(Duration.ofSeconds(30));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        vertx = Vertx.vertx();
        CallbackPublisher publisher = new CallbackPublisher(this::producer, "callbacks", record -> trace.addTo(record),
                CustomBotLog.LOG);
        Admissions admissions = new Admissions(2, 100_000);
        metrics.callbacks().inFlight(admissions::callbacks, admissions::bytes, 2);
        CallbackHandler callback = new CallbackHandler(this,
                new CallbackSettings(budget, 10_000, 2_000, OptionalInt.empty()),
                admissions,
                List.of(new RecipientBot(Records.ORIGIN, "bot", "callbacks", publisher,
                        new FlawedMessages(value -> redaction.apply(value),
                                new DeadLetters(letters.emitter(), metrics, Clock.systemUTC(), CustomBotLog.LOG), metrics,
                                CustomBotLog.LOG),
                        metrics)),
                Clock.systemUTC(),
                new RareLines(Clock.systemUTC()), CustomBotLog.LOG);
        Router router = Router.router(vertx);
        router.route().handler(routing -> application.handle(routing));
        router.route("/callback").handler(callback);
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage()
                .toCompletableFuture().join();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Uni<Void> producer(Consumer<Producer<String, byte[]>> task) {
        if (isLost) {
            throw new IllegalStateException("there is no producer");
        }
        return Uni.createFrom().voidItem().invoke(() -> task.accept(kafka));
    }

    /** There is no producer from now on. */
    void loses() {
        isLost = true;
    }

    /** What is in every body from now on. */
    void delivers(DeliveredMessage... messages) {
        splits(body -> List.of(messages));
    }

    /** What a body holds from now on. */
    void splits(Function<byte[], List<DeliveredMessage>> splitter) {
        this.splitter = splitter;
    }

    /** What the hub understands from now on. */
    void refuses(UnaryOperator<CallbackProblem> refusal) {
        this.refusal = refusal;
    }

    /** What is left out of each dead letter from now on. */
    void redacts(UnaryOperator<byte[]> redaction) {
        this.redaction = redaction;
    }

    /** What each record's trace is written by from now on. */
    void traces(RecordTrace trace) {
        this.trace = trace;
    }

    /** What the application does before each callback from now on. */
    void does(Handler<RoutingContext> application) {
        this.application = application;
    }

    /** What is known about callers from now on. */
    void admits(Uni<Optional<CallbackProblem>> verdict) {
        admits(request -> verdict);
    }

    /** Who says that from now on. */
    void admits(CallbackAuthenticator authenticator) {
        verdict = authenticator;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket("localhost", server.actualPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The head and the body of an answer, which is an object. */
    static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
            answer.append((char) next);
            if (next == '}') {
                break;
            }
        }
        return new String(answer.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("too late").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** How many callbacks were counted with a status and a reason. */
    long counted(int status, String reason) {
        return meters.find("custom.bot.callbacks").tag("status", Integer.toString(status)).tag("reason", reason).timers()
                .stream()
                .mapToLong(timer -> timer.count()).sum();
    }

    long counted() {
        return meters.find("custom.bot.callbacks").timers().stream().mapToLong(timer -> timer.count()).sum();
    }

    double inFlight() {
        return meters.get("custom.bot.callbacks.in.flight").gauge().value();
    }

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        return verdict.authenticate(request);
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        return splitter.apply(body);
    }

    @Override
    public int storedStatus() {
        return 202;
    }

    @Override
    public CallbackProblem refusal(CallbackProblem problem) {
        return refusal.apply(problem);
    }

    @Override
    public IncomingMessage read(CallbackRecord record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return false;
    }

    @Override
    public byte[] redact(byte[] value) {
        return value;
    }
}
