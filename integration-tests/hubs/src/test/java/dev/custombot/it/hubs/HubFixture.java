package dev.custombot.it.hubs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.CallbackRequest;

/** What a test of the contract must know of one kind of hub. */
public interface HubFixture {

    /** A message as somebody said it; the type as handlers select it. */
    record Said(String id, String conversation, String type, String sender, String text) {}

    /** What a request of the bot says. */
    record Heard(String address, String text) {}

    /** The name of a bot of the application whose hub is of this kind. */
    String bot();

    /** The name of another one, which waits for an answer of its hub for a second. */
    String impatientBot();

    FakeServer server();

    /** Where the bot's callbacks come in. */
    String path();

    /** Where the bot's replies to a conversation go. */
    default String address(String conversation) {
        return conversation;
    }

    /** All ways in which a customer may choose the second of what was shown, by the title. */
    default List<Said> secondChoices(String conversation, String title) {
        return Stream.of("2", title, title.toLowerCase(Locale.ROOT)).map(text -> said(conversation, "text", text)).toList();
    }

    static Said said(String conversation, String type, String text) {
        return new Said(UUID.randomUUID().toString(), conversation, type, "alice", text);
    }

    /** A callback with the messages; a sender that is the bot's participant is the bot. */
    byte[] callback(List<Said> messages);

    /** Callbacks that are not the hub's, by the field that is wrong with them. */
    Map<String, byte[]> wrongCallbacks();

    CallbackRequest hub();

    List<CallbackRequest> strangers();

    /** What requests say, in their order. */
    List<Heard> heard(FakeServer.Request request);

    /** The hub's own words that something is wrong with itself. */
    FakeServer.Answer ill();

    /** The hub's own words that it takes no more for the moment. */
    FakeServer.Answer busy();

    /** That it takes only these. */
    FakeServer.Answer taken(List<AddressedReply> replies);

    /** That it will never take the reply. */
    FakeServer.Answer refusal(AddressedReply culprit);

    /** That it has the reply already; asked only of a hub that recognises repetitions. */
    FakeServer.Answer repetition(AddressedReply known);

    FakeServer.Answer credentialRejected();
}
