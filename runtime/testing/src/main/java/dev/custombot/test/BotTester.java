package dev.custombot.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.Bot;
import dev.custombot.test.hub.DeadLetter;
import dev.custombot.test.inprocess.BotPlan;
import dev.custombot.test.inprocess.InProcessHub;

/**
 * A bot within a unit test: its handlers, filters, questions and state, without a hub, a broker and an application, in milliseconds.
 *
 * <pre>
 * BotTester bot = BotTester.of(OrderBot.class, ReturnBot.class);
 * assertThat(bot.conversation().customerSays("hello").awaitReply().choices()).contains("Track my order");
 * </pre>
 *
 * The handler is chosen and called, and its replies become messages, as in the application; what people say is handled on the thread of the
 * test before the call returns. In a {@code @QuarkusComponentTest} the handlers are its beans, and {@code Conversations} that they
 * inject is the container's: a mock, or in a {@code @QuarkusTest} the application's own, of which nothing comes back here. Otherwise an
 * object of each class is made by its constructor, of what {@link #with} gives, of the configuration, and of further objects that are made in the same way; interceptors are
 * not called then. {@code @ConversationScoped} beans and whole conversations of {@code Conversations.start} need a {@code @QuarkusTest}. What
 * the build refuses is not looked for here. Not thread-safe.
 */
public final class BotTester {

    private final BotPlan plan;
    private final Map<String, ReadSoFar> read = new HashMap<>();
    private Optional<InProcessHub> hub = Optional.empty();

    private BotTester(BotPlan plan) {
        this.plan = plan;
    }

    /** A bot at eGain's hub with the handlers and the filters of the classes, as far as they are for the default bot. */
    public static BotTester of(Class<?>... classes) {
        return new BotTester(new BotPlan(Bot.DEFAULT, "egain", List.of(classes), List.of()));
    }

    /** With objects that the handlers' constructors ask for, such as mocks; also handlers and filters themselves. */
    public BotTester with(Object... objects) {
        List<Object> all = new ArrayList<>(plan.objects());
        all.addAll(List.of(objects));
        return new BotTester(new BotPlan(plan.bot(), plan.hubKind(), plan.classes(), all));
    }

    /** The same for another bot, as {@code @Bot} has it. */
    public BotTester forBot(String name) {
        return new BotTester(new BotPlan(name, plan.hubKind(), plan.classes(), plan.objects()));
    }

    /** The same at another hub, as {@code hub.kind} has it: {@code egain} or {@code brevo}. What the customer reads is adapted to it. */
    public BotTester at(String hubKind) {
        return new BotTester(new BotPlan(plan.bot(), hubKind, plan.classes(), plan.objects()));
    }

    /** A conversation that nobody else has. */
    public TestConversation conversation() {
        return conversation(UUID.randomUUID().toString());
    }

    /** A conversation by name. */
    public TestConversation conversation(String name) {
        return new TestConversation(hub(), Optional.empty(), name, InProcessHub.LIMIT,
                read.computeIfAbsent(name, key -> new ReadSoFar()));
    }

    /** The time as the bot has it. */
    public TestTime time() {
        return new TestTime(hub()::advance);
    }

    /** What the bot has given up, oldest first. */
    public List<DeadLetter> deadLetters() {
        return hub().deadLetters();
    }

    private InProcessHub hub() {
        if (hub.isEmpty()) {
            hub = Optional.of(new InProcessHub(plan));
        }
        return hub.get();
    }
}
