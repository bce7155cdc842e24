package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.ReplyLimits;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.Receipt;

/** A reply that the hub would refuse is refused where it is made. */
class ReplyLimitsTest {

    private static final Attachment FILE = Attachment.uploaded("f-1");

    @Test
    void aTextHasOneToTenThousandCharacters() {
        assertThat(Reply.text("x".repeat(10_000)).content().text()).isPresent();
        refused("10000", () -> Reply.text("x".repeat(10_001)));
        refused("1 to", () -> Reply.text(" "));
        refused("HTML", () -> Reply.html("x".repeat(10_001)));
        refused("needs a content", () -> Reply.of("text", Content.none()));
        refused("needs a content", () -> Reply.of("richMessage.form", Content.none()));
    }

    @Test
    void aQuickReplyHasATitleAndAnswers() {
        refused("at least one", () -> Reply.quickReply("Well?"));
        refused("title", () -> Reply.quickReply("", "Yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.quickReply("Well?", "Yes", " "));
    }

    @Test
    void aListPickerHasItems() {
        assertThatIllegalArgumentException().isThrownBy(() -> ListPicker.of("Which?"));
    }

    @Test
    void upToFiveFilesOfTenMegabytes() {
        assertThat(Reply.files(Collections.nCopies(5, FILE)).attachments()).hasSize(5);
        refused("at most 5", () -> Reply.text("x").withAttachments(Collections.nCopies(6, FILE)));
        refused("at least one", () -> Reply.files(List.of()));
        URI url = URI.create("https://shop.example/a.pdf");
        refused("10485760", () -> Reply.files(List.of(Attachment.at(url, "a.pdf", "application/pdf", 10_485_761))));
        refused("name", () -> Reply.files(List.of(Attachment.at(url, "x".repeat(256), "application/pdf", 1))));
    }

    @Test
    void upToSeventyFiveAttributes() {
        MessageAttribute attribute = MessageAttribute.external("colour", "red");
        assertThat(Reply.text("x").withAttributes(Collections.nCopies(75, attribute)).attributes()).hasSize(75);
        refused("at most 75", () -> Reply.text("x").withAttributes(Collections.nCopies(76, attribute)));
        refused("2048", () -> Reply.text("x")
                .withAttributes(List.of(MessageAttribute.external("colour", "x".repeat(2_049)))));
        refused("255", () -> Reply.text("x").withAttributes(List.of(MessageAttribute.external("x".repeat(256), "red"))));
    }

    @Test
    void whatIsToldAboutTheCustomer() {
        Contact contact = Contact.email("jo@shop.example");
        refused("at most 25", () -> info(Customer.of(Optional.empty(), Optional.empty(), List.of(),
                Collections.nCopies(26, contact))));
        refused("at most 10", () -> info(Customer.of(Optional.empty(), Optional.empty(),
                Collections.nCopies(11, Attribute.of("a", "b")), List.of())));
        refused("1023", () -> info(Customer.of(Optional.empty(), Optional.empty(),
                List.of(Attribute.of("a", "x".repeat(1_024))), List.of())));
        refused("customer's name", () -> info(Customer.named("x".repeat(256))));
        refused("contact", () -> info(Customer.named("Jo", Contact.email("x".repeat(256)))));
    }

    @Test
    void whatGoesWithAnEscalation() {
        ConversationDetails none = ConversationDetails.none();
        TranscriptMessage said = TranscriptMessage.customerToBot("Jo", "bot", "hello", Instant.EPOCH);
        refused("at most 10", () -> escalate(none.withTranscript(Collections.nCopies(11, said))));
        refused("agent", () -> escalate(none.withPreferredAgent(PreferredAgent.withId("x".repeat(37)))));
        refused("agent", () -> escalate(
                none.withPreferredAgent(PreferredAgent.of(Optional.empty(), Optional.empty()))));
        refused("720", () -> escalate(
                none.withClientInfo(ClientInfo.of(OptionalInt.of(721), Optional.empty(), Optional.empty()))));
        refused("entry point", () -> escalate(none.withEntryPoint("x".repeat(256))));
        refused("A text", () -> Escalation.toAgent().withNote("x".repeat(10_001)).toReply());
    }

    @Test
    void idsHaveUpTo255Characters() {
        MessageReference tooLong = MessageReference.of(Optional.of("x".repeat(36)), Optional.of("x".repeat(256)));
        refused("messageId", () -> ErrorReport.about(tooLong, "400-1", "wrong").toReply());
        refused("address", () -> ReplyLimits.checkConversation(NewConversation.on("web_chat", "x".repeat(256))));
        refused("channel", () -> ReplyLimits.checkConversation(NewConversation.on("", "1000")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35, 37, 255})
    void theHubsIdOfAMessageHas36Characters(int length) {
        MessageReference other = MessageReference.withId("x".repeat(length));

        refused("36 characters", () -> Reply.text("x").withParent(other));
        refused("36 characters", () -> Receipt.read(other).toReply());
        refused("36 characters", () -> ErrorReport.about(other, "400-1", "wrong").toReply());
    }

    @Test
    void theHubsIdOfAMessageIsNeeded() {
        refused("36 characters",
                () -> Reply.text("x").withParent(MessageReference.of(Optional.empty(), Optional.of("own"))));
        assertThat(Reply.text("x").withParent(MessageReference.withId("x".repeat(36))).parent()).isPresent();
    }

    @Test
    void xmlIsForCustomTypes() {
        assertThat(Reply.of("custom.order", Content.ofXml("<order/>")).content().xml()).isPresent();
        refused("XML", () -> Reply.of("text", Content.ofXml("<b/>")));
        refused("XML", () -> Reply.of("conversation.end", Content.ofXml("<b/>")));
    }

    @Test
    void whatTheHubKnowsByNameOnly() {
        refused("type of a contact", () -> info(Customer.named("Jo", Contact.of("fax", Optional.empty(), "1"))));
        refused("mobile, office, home", () -> info(Customer.named("Jo", Contact.phone("car", "1"))));
        refused("individual", () -> info(Customer.named("Jo").withType("company")));
        refused("activity, customer", () -> Reply.text("x").withAttributes(
                List.of(MessageAttribute.of(false, Optional.of("case"), "a", "b"))));
        ConversationDetails none = ConversationDetails.none();
        refused("contact of a conversation", () -> escalate(none.withConversationContact("phone")));
        refused("look a customer up by", () -> escalate(none.withLookupContact("name")));
        refused("look a customer up by", () -> ReplyLimits.checkConversation(
                NewConversation.on("web_chat", "1000").with(none.withLookupContact("name"))));
        assertThat(escalate(none.withContacts("phone.mobile", "other")).details()).isPresent();
    }

    @Test
    void onlyWhatTheCustomerReadsCanAsk() {
        refused("cannot ask", () -> Reply.end().asking("why"));
        refused("cannot ask", () -> Reply.typing().asking("why"));
        refused("name of a question", () -> Reply.ask("Why?", " "));
    }

    @Test
    void moreIsAddedToWhatIsThere() {
        Reply escalation = Reply.of(Escalation.toAgent().withCaseId("c-17"))
                .withAttributes(List.of(MessageAttribute.external("colour", "red")));
        assertThat(escalation.attributes()).extracting(MessageAttribute::name).containsExactly("case_id", "colour");
        assertThat(Reply.files(List.of(FILE)).withAttachments(List.of(FILE)).attachments()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "custom.", "text", "agent.join"})
    void aCustomTypeStartsWithCustom(String type) {
        refused("custom.", () -> Reply.custom(type, "x"));
    }

    @Test
    void textsAreNotInStringForms() {
        assertThat(Reply.text("secret").toString()).doesNotContain("secret");
    }

    private static Reply info(Customer customer) {
        return CustomerInfo.of(customer).toReply();
    }

    private static Reply escalate(ConversationDetails details) {
        return Escalation.toAgent().withDetails(details).toReply();
    }

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(reason);
    }
}
