package dev.custombot.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.MessageType;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Customer;
import dev.custombot.message.Form;
import dev.custombot.message.Timeslot;
import dev.custombot.test.hub.DeadLetter;
import dev.custombot.test.hub.People;
import dev.custombot.test.hub.PlayedHub;

/**
 * A conversation of a customer with the bot.
 * <p>
 * What people do ({@code customer…}, {@code agent…}) returns at once; the {@code await…} methods block until the bot's next replies have
 * come, each reply being handed out once. Whatever does not come fails with the conversation so far. Not thread-safe.
 */
public final class TestConversation {

    private final PlayedHub hub;
    private final String name;
    private final People people;
    private final HeardReplies heard;

    TestConversation(PlayedHub hub, Optional<String> participant, String name, Duration limit, ReadSoFar read) {
        this.hub = hub;
        this.name = name;
        this.heard = new HeardReplies(hub, participant, name, limit, read);
        this.people = new People(hub, name, participant, heard::over);
    }

    /** Who the customer is: the hub tells the bot from the next message on. */
    public TestConversation customerIs(Customer known) {
        people.customerIs(known);
        return this;
    }

    /** The customer writes a text, with files if there are any; without a text the files are alone. */
    public TestConversation customerSays(String text, Attachment... files) {
        return say(People.text(text, files));
    }

    /**
     * The customer chooses from what the bot has offered since the customer's last message, or else of that kind last: a quick reply's answer,
     * a list's item or a time, by its title or its start, of the newest offer that has it; at a hub that shows it as a text, types its number.
     * Of a list that lets the customer pick several items, {@code more} are picked with it.
     *
     * @throws AssertionError if it is not on offer, or only one can be chosen
     */
    public TestConversation customerChooses(String choice, String... more) {
        Offers.Choice made = heard.offers().choose(choice, more);
        return made.type().equals(MessageType.TEXT) ? customerSays(made.text()) : customerSends(made.type(), made.json());
    }

    /** The customer chooses a time of the bot's last time picker. */
    public TestConversation customerChooses(Timeslot time) {
        return customerChooses(heard.offers().times(time));
    }

    /**
     * The customer fills in the bot's last form, or an earlier one that is open as well and has these pages:
     * {@code customerFillsIn(Map.entry("name", "Jo"), Map.entry("size", "M"))}. Where something is to be chosen, it is the item's title; a
     * page that takes several has an entry for each of them, one that is left out has a blank answer. At a hub that asks page by page the
     * pages are awaited and answered in this order.
     *
     * @throws AssertionError if the form has no such page, or the page no such item
     */
    @SafeVarargs
    public final TestConversation customerFillsIn(Map.Entry<String, String>... answers) {
        Optional<BotReply> form = heard.offers().form(List.of(answers));
        if (form.isPresent()) {
            return customerSends(MessageType.FORM, Forms.filled(form.get().content(), List.of(answers)));
        }
        List<String> pages = Forms.typed(List.of(answers));
        customerSays(pages.get(0));
        pages.stream().skip(1).forEach(page -> {
            awaitReply();
            customerSays(page);
        });
        return this;
    }

    /** The customer sends a form as it is filled in. */
    public TestConversation customerFillsIn(Form filled) {
        return customerSends(MessageType.FORM, filled.toJson());
    }

    /** The customer sends a file, without a text. */
    public TestConversation customerAttaches(String fileName, String contentType, long size) {
        return customerSays("", Attachment.at(People.nowhere(fileName), fileName, contentType, size));
    }

    /** The same with a content that the bot can download, at an emulator of a hub that keeps files of bots. */
    public TestConversation customerAttaches(String fileName, String contentType, byte[] content) {
        return say(Map.of("type", MessageType.TEXT, "attachments", List.of(hub.file(fileName, contentType, content))));
    }

    /** A message of any type. A {@link Content} is what it is, a string is taken for JSON as it is, and anything else is written as JSON. */
    public TestConversation customerSends(String type, Object content) {
        return say(People.message(type, content));
    }

    /** The customer ends the conversation. */
    public TestConversation customerEnds() {
        return say(Map.of("type", MessageType.CONVERSATION_END));
    }

    /** What people do in the block reaches the bot in one callback: {@code inOneCallback(c -> c.customerSays("one").customerSays("two"))}. */
    public TestConversation inOneCallback(Consumer<TestConversation> said) {
        people.inOneCallback(() -> said.accept(this));
        return this;
    }

    /** A person joins as an agent. Not at Brevo, where one joins by writing. */
    public TestConversation agentJoins() {
        return agent(Map.of("type", MessageType.AGENT_JOIN));
    }

    /** A person who takes part as an agent writes a text, with files if there are any. */
    public TestConversation agentSays(String text, Attachment... files) {
        return agent(People.text(text, files));
    }

    /** A person who takes part sends a message of any type, with a content as that of {@link #customerSends}. */
    public TestConversation agentSends(String type, Object content) {
        return agent(People.message(type, content));
    }

    /** An agent hands the conversation over to the bot, or back to it, naming what the customer wants. */
    public TestConversation agentHandsOver(String intent) {
        return agent(Map.of("type", MessageType.ESCALATION_TRANSFER, "intent", intent));
    }

    /** So much time passes before anybody says anything else, such as {@code 31m}: see {@link TestTime}. */
    public TestConversation timePasses(String duration) {
        new TestTime(hub::advance).advance(duration);
        return this;
    }

    /** The hub delivers once more what it has delivered last, one message or several, with the same ids, whoever has the conversation. */
    public TestConversation hubRedelivers() {
        hub.again(name);
        return this;
    }

    /** The bot's next reply, typing indicators left out. */
    public BotReply awaitReply() {
        return heard.next("a reply", HeardReplies::isSaid);
    }

    /** The bot's next reply of the type; others are passed over. */
    public BotReply awaitReply(String type) {
        return heard.next("a reply of type " + type, reply -> reply.type().equals(type));
    }

    /**
     * The content of the bot's next reply of the kind, such as {@code QuickReply.class}; others are passed over. At a hub that shows
     * nothing but texts, only a {@code Text} comes.
     */
    public <T> T awaitReply(Class<T> content) {
        Contents.require(content);
        return Contents.read(content, heard.next("a " + content.getSimpleName(), reply -> Contents.isOf(content, reply)));
    }

    /** The bot's next replies, typing indicators included. */
    public List<BotReply> awaitReplies(int count) {
        return heard.next(count);
    }

    /**
     * The bot says nothing that was not awaited before, for so long; typing is nothing. A {@link BotTester} waits 500 ms at most: what a
     * handler has left to another thread comes by {@code Conversations}, at any time. Where none of its objects has asked for that, nothing
     * can come later, and it does not wait.
     */
    public TestConversation awaitNothing(Duration within) {
        heard.nothing(within);
        return this;
    }

    /** What the bot has given up of this conversation next, each handed out once; only where the application runs in the test's own process. */
    public DeadLetter awaitDeadLetter() {
        return heard.nextLetter(() -> hub.deadLetters(id()));
    }

    /** The one that was handed out last. */
    public Optional<BotReply> lastReply() {
        return heard.last();
    }

    /** Everything that the bot has sent into the conversation. */
    public List<BotReply> replies() {
        return heard.all();
    }

    /**
     * Waits until the callback has answered all of the customer's messages, and gives the statuses of the last one. A {@link BotTester} has
     * no callback: it gives the one status by which the hub would have been told that the message is stored.
     */
    public List<Integer> awaitDelivery() {
        return heard.await("the end of the delivery", () -> Deliveries.ended(heard.deliveries()));
    }

    /** Who has the conversation now: {@code bot}, {@code agent} or {@code ended}; empty before anything is said. */
    public String state() {
        return hub.conversation(name).path("state").asText();
    }

    /**
     * Waits until the conversation is in the state. Brevo has no hand-over and no end of a bot: there {@code agent} comes only where
     * {@code hub.escalation.group} is set, or when an agent has written, and {@code ended} only when somebody else ends the conversation.
     */
    public TestConversation awaitState(String state) {
        return heard.await("the state " + state, () -> state.equals(state()) ? this : null);
    }

    /** The hub's id of the conversation, 36 characters; it must have begun. */
    public String id() {
        return hub.conversation(name).path("id").asText();
    }

    /** What was said, as the lines of a scenario: see {@link dev.custombot.test.scenario.Scenario}. */
    public String transcript() {
        return heard.transcript();
    }

    /** What failures tell: the conversation so far, what became of what was delivered, and what the bot has given up. */
    public String account() {
        return heard.account();
    }

    private TestConversation agent(Map<String, Object> message) {
        people.agentSays(message);
        return this;
    }

    private TestConversation say(Map<String, Object> message) {
        people.say(message);
        return this;
    }
}
