package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.conversation.Content;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.record.OutgoingReply;

/** What the hub confirms is sent, what it names is to blame, and what it did not write says nothing. */
class AnswerReaderTest {

    private static final List<AddressedReply> REPLIES = List.of(reply("m-one", "c-one"), reply("m-two", "c-two"),
            reply("m-three", "c-two"));

    private final AnswerReader reader = new AnswerReader(new EgainOutcomes(Map.of()));

    @Test
    void allConfirmed() {
        assertThat(read(202, confirming("m-one", "m-two", "m-three"))).isEqualTo(new SendOutcome.Sent(List.of(
                confirmation("m-one"), confirmation("m-two"), confirmation("m-three"))));
    }

    @Test
    void fewerConfirmed() {
        assertThat(read(202, confirming("m-three", "m-one"))).isEqualTo(
                new SendOutcome.PartlySent(List.of(confirmation("m-three"), confirmation("m-one"))));
    }

    @Test
    void noneConfirmed() {
        assertThat(read(202, confirming())).isEqualTo(new SendOutcome.PartlySent(List.of()));
    }

    @Test
    void othersConfirmed() {
        assertThat(read(202, confirming("m-four"))).isInstanceOf(SendOutcome.PartlySent.class);
        assertThat(read(202, "{\"messages\":{\"message\":[{},7,null]}}")).isInstanceOf(SendOutcome.PartlySent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>It works!</html>", "{\"code\":\"500-100\",\"developerMessage\":\"m-one\"}", "[]", "7",
            "{\"messages\":{\"message\":{}}}", "{\"messages\":"})
    void aGoodStatusWithAnythingElse(String body) {
        for (int status : List.of(200, 202)) {
            assertThat(read(status, body)).isEqualTo(new SendOutcome.Unknown(status + " that is not the hub's"));
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void aGoodStatusWithNothing(String body) {
        for (int status : List.of(202, 204)) {
            assertThat(read(status, body)).isEqualTo(new SendOutcome.Unknown(status + " that is not the hub's"));
        }
    }

    @Test
    void theCulpritByItsPlace() {
        assertThat(refusal("400-199", "messages.message[1].type.value is not allowed").culprits()).containsExactly("m-two");
        assertThat(refusal("400-199", "messages.message[0] and messages.message[2]").culprits())
                .containsExactlyInAnyOrder("m-one", "m-three");
        assertThat(refusal("400-199", "messages.message[3].type.value").culprits()).isEmpty();
        assertThat(refusal("400-199", "messages.message[99999999999].type.value").culprits()).isEmpty();
    }

    @Test
    void theCulpritByItsId() {
        assertThat(refusal("400-358", "The text of m-three is too long").culprits()).containsExactly("m-three");
        assertThat(read(400, error("400-138", "Known: m-one"))).isEqualTo(new SendOutcome.Duplicate(Set.of("m-one")));
    }

    /** Ids of an application's own may be numbered. */
    @Test
    void anIdThatIsAPartOfAnotherIsNotToBlameForIt() {
        List<AddressedReply> numbered = List.of(reply("order-1", "c-1"), reply("order-10", "c-10"), reply("10", "c-3"),
                reply("my/order-10", "c-4"));

        assertThat(culprits(numbered, "400-358", "The text of order-10 is too long")).containsExactly("order-10");
        assertThat(culprits(numbered, "400-358", "The text of 'my/order-10' is too long")).containsExactly("my/order-10");
        assertThat(culprits(numbered, "400-358", "The text of order-1.")).containsExactly("order-1");
        assertThat(culprits(numbered, "400-358", "order-1 and order-10")).containsExactlyInAnyOrder("order-1", "order-10");
        assertThat(culprits(numbered, "400-630", "Conversation c-10 is over")).containsExactly("order-10");
    }

    /** Those of the hub's own words that say where something is are none that say what. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "messages", "message", "type", "value"})
    void anIdThatStandsInAPlaceOnlyIsNotToBlame(String id) {
        List<AddressedReply> named = List.of(reply("m-one", "c-1"), reply("m-two", "c-2"), reply(id, "c-3"));

        assertThat(culprits(named, "400-199",
                "Invalid value of attribute 'messages.message[1].type.value'='escalation.transfer'."))
                .containsExactly("m-two");
        assertThat(culprits(named, "400-358", "The text of messages.message[1].type.value is too long"))
                .containsExactly("m-two");
        assertThat(reader.read(named, 400, error("400-138", "Known: messages.message[0].type.value"), Optional.empty()))
                .isEqualTo(new SendOutcome.Duplicate(Set.of("m-one")));
        assertThat(culprits(named, "400-199", "Invalid value of attribute 'messages.message[7].type.value'")).isEmpty();
    }

    /** Numbers and words of the text may be anybody's id, and a place is a place. */
    @Test
    void aPlaceOutweighsAWord() {
        List<AddressedReply> named = List.of(reply("m-one", "c-1"), reply("10000", "c-2"), reply("attribute", "c-3"));

        assertThat(culprits(named, "400-358", "Value of attribute 'messages.message[0].content.text' exceeds 10000"))
                .containsExactly("m-one");
        assertThat(culprits(named, "400-630", "The conversation c-2 of 'messages.message[1]' is over, says attribute"))
                .containsExactly("10000");
    }

    /** It is a word by chance, or the hub means somebody else by it. */
    @Test
    void whereAConversationIsNamedNothingOutsideOfItIsToBlame() {
        List<AddressedReply> words = List.of(reply("over", "c-1"), reply("m-two", "c-2"));

        assertThat(culprits(words, "400-630", "Conversation c-2 is over")).isEmpty();
        assertThat(culprits(words, "400-630", "Conversation c-1 is over")).containsExactly("over");
    }

    /** Which of them the hub has, only their conversations tell. */
    @Test
    void oneConfirmationThatStandsTwiceIsOfOneConversation() {
        List<AddressedReply> same = List.of(reply("news", "c-1"), reply("news", "c-2"));

        assertThat(reader.read(same, 202, confirming("news@c-1", "news@c-1"), Optional.empty()))
                .isInstanceOf(SendOutcome.PartlySent.class);
        assertThat(reader.read(same, 202, confirming("news@c-2", "news@c-1"), Optional.empty()))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void oneIdInSeveralConversationsNamesNoneOfThem() {
        List<AddressedReply> same = List.of(reply("news", "c-1"), reply("news", "c-2"), reply("m-three", "c-2"));

        assertThat(culprits(same, "400-358", "The text of news is too long")).isEmpty();
        assertThat(culprits(same, "400-358", "messages.message[1] is too long"))
                .containsExactly(SendOutcome.culprit(same.get(1)));
        assertThat(culprits(same, "400-630", "Message news of conversation c-1"))
                .containsExactly(SendOutcome.culprit(same.get(0)));
    }

    @Test
    void oneIdInSeveralConversationsIsConfirmedForEach() {
        List<AddressedReply> same = List.of(reply("news", "c-1"), reply("news", "c-2"));

        assertThat(reader.read(same, 202, confirming("news"), Optional.empty())).isInstanceOf(SendOutcome.PartlySent.class);
        assertThat(reader.read(same, 202, confirming("news", "news"), Optional.empty())).isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void theCulpritsByTheirConversation() {
        assertThat(refusal("400-630", "Conversation c-two is over")).isInstanceOf(SendOutcome.ConversationOver.class)
                .satisfies(over -> assertThat(over.culprits()).containsExactlyInAnyOrder("m-two", "m-three"));
        assertThat(refusal("400-240", "Conversation c-one")).isInstanceOf(SendOutcome.NotPartOfConversation.class)
                .satisfies(without -> assertThat(without.culprits()).containsExactly("m-one"));
    }

    /** What is wrong with one reply is not wrong with all of its conversation. */
    @Test
    void aConversationIsNotToBlameForAType() {
        assertThat(refusal("400-199", "Not allowed in conversation c-two").culprits()).isEmpty();
    }

    @Test
    void onePlaceOutweighsItsConversation() {
        assertThat(refusal("400-240", "messages.message[2] of conversation c-two").culprits()).containsExactly("m-three");
    }

    @Test
    void aConversationThatIsToBeOpenedHasNoIdYet() {
        List<AddressedReply> opening = List.of(new AddressedReply("m-new", new OutgoingReply("m-open", "text",
                Content.ofText("hi"), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.of(NewConversation.on("web_chat", "1000")), Optional.empty())));

        assertThat(reader.read(opening, 400, error("400-630", "m-new"), Optional.empty()))
                .isEqualTo(new SendOutcome.ConversationOver("400-630", Set.of()));
    }

    /** It may quote what the customer reads. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void theTextIsKeptNowhere(int status) {
        for (String code : List.of(status + "-199", "a secret code", "")) {
            assertThat(read(status, error(code, "a secret of c-one and m-two")).toString()).doesNotContain("secret");
        }
        assertThat(read(status, "a secret page").toString()).doesNotContain("secret");
    }

    private Set<String> culprits(List<AddressedReply> replies, String code, String message) {
        return ((SendOutcome.Refusal) reader.read(replies, 400, error(code, message), Optional.empty())).culprits();
    }

    private SendOutcome.Refusal refusal(String code, String message) {
        return (SendOutcome.Refusal) read(400, error(code, message));
    }

    private SendOutcome read(int status, String body) {
        return reader.read(REPLIES, status, body, Optional.empty());
    }

    private static String error(String code, String message) {
        return "{\"code\":\"" + code + "\",\"developerMessage\":\"" + message + "\"}";
    }

    private static String confirming(String... ids) {
        return "{\"messages\":{\"message\":[" + Arrays.stream(ids)
                .map(id -> (id + "@c").split("@")).map(id -> "{\"id\":\"x\",\"messageId\":\"" + id[0]
                        + "\",\"conversation\":{\"id\":\"" + id[1] + "\"}}")
                .collect(Collectors.joining(",")) + "]}}";
    }

    private static Confirmation confirmation(String id) {
        return new Confirmation(id, Optional.of("c"));
    }

    private static AddressedReply reply(String id, String conversation) {
        return new AddressedReply(conversation, new OutgoingReply(id, "text", Content.ofText("hi"), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
