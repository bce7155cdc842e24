package dev.custombot.runtime.hub.brevo.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Attachment;
import dev.custombot.message.Bubble;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.Payment;
import dev.custombot.message.RichLink;
import dev.custombot.message.Template;
import dev.custombot.message.TimePicker;
import dev.custombot.runtime.hub.Shown;

/** Every reply that a bot may send to a hub that shows nothing but texts is a text there, or nothing. */
class WhatACustomerSeesTest {

    private static final Attachment LABEL = Attachment.at(URI.create("https://shop.example/label.pdf"), "label.pdf",
            "application/pdf", 12_345);
    static final List<Reply> NOTHING = List.of(Reply.typing(), Reply.typingEnd(), Reply.end());

    private final ShownReplies shown = new ShownReplies(Optional.of("A colleague will take over."), Optional.of("g-1"), 5_000);

    @Test
    void aTextAsItIs() {
        Reply text = Reply.text("On its way.");

        assertThat(shown.of(text).replies()).containsExactly(text);
        assertThat(shown.of(text).offer()).isEmpty();
    }

    @Test
    void aLongTextInPieces() {
        assertThat(texts(Reply.text("word ".repeat(1_500)))).hasSize(2)
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(5_001));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <b>On</b> its   way. | On its way.
            <p>One</p><p>Two<br/>Three</p> | One/Two/Three
            <ul><li>A</li><li>B</li></ul> | • A/• B
            <a href="https://shop.example/a">Here</a>! | Here (https://shop.example/a)!
            <a class=x href='https://shop.example'><b>https://shop.example</b></a> | https://shop.example
            3 &lt; 4 &amp;amp; 5 &euro; &#8364; &#x20AC; &nope; | 3 < 4 &amp; 5 € € € &nope;
            a<!-- no --><script>alert("<b>")</script>b | a b
            1 < 2 and 3 > 2 | 1 < 2 and 3 > 2
            """)
    void htmlAsText(String html, String text) {
        assertThat(texts(Reply.html(html))).containsExactly(text.replace('/', '\n').replace("https:\n\n", "https://")
                .replace("shop.example\n", "shop.example/"));
    }

    @Test
    void filesAsLinks() {
        assertThat(texts(Reply.text("Your label").withAttachments(List.of(LABEL))))
                .containsExactly("Your label\nlabel.pdf: https://shop.example/label.pdf");
        assertThat(texts(Reply.files(List.of(LABEL)))).containsExactly("label.pdf: https://shop.example/label.pdf");
        assertThatThrownBy(() -> shown.of(Reply.files(List.of(Attachment.uploaded("f-1")))))
                .isInstanceOf(RefusedReplyException.class);
        assertThatThrownBy(() -> shown.of(Reply.file(Path.of("label.pdf")))).isInstanceOf(RefusedReplyException.class);
    }

    @Test
    void aQuickReplyNumbered() {
        assertThat(texts(Reply.quickReply("Anything else?", "Yes", "No"))).containsExactly("Anything else?\n1. Yes\n2. No");
    }

    @Test
    void aListNumberedOverItsHeadings() {
        assertThat(texts(ListPicker.builder("What do you need?").subtitle("Or ask").section("Coats",
                ListPicker.Item.of("1", "Trench", "Beige")).section("Hats", ListPicker.Item.of("2", "Beret")).build()))
                .containsExactly("What do you need?\nOr ask\nCoats\n1. Trench – Beige\nHats\n2. Beret");
    }

    @Test
    void aListOfSeveralWithBoxes() {
        assertThat(texts(ListPicker.builder("Which?").section("Which?", ListPicker.Item.of("1", "Trench"),
                ListPicker.Item.of("2", "Rain")).multipleSelection().build()))
                .containsExactly("Which?\n☐ 1. Trench\n☐ 2. Rain");
    }

    @Test
    void timesInTheirZone() {
        OffsetDateTime start = OffsetDateTime.parse("2030-05-06T10:00+02:00");
        assertThat(texts(TimePicker.builder("When?").timeslot("a", start, Duration.ofHours(1))
                .timeslot("b", start.withOffsetSameInstant(ZoneOffset.UTC), Duration.ofHours(20)).build()))
                .containsExactly("When?\n1. 2030-05-06 10:00–11:00 UTC+02:00\n2. 2030-05-06 08:00–2030-05-07 04:00 UTC");
        assertThat(
                texts(TimePicker.builder("When?").timezone(ZoneOffset.ofHours(-1)).timeslot("a", start, Duration.ofMinutes(30))
                        .build()))
                .containsExactly("When?\n1. 2030-05-06 07:00–07:30");
    }

    @Test
    void aTemplateFilledIn() {
        assertThat(texts(Template.of("Hi {{1}}, {{2}} of {{3}}", "Jo {{2}}", "$1")))
                .containsExactly("Hi Jo {{2}}, $1 of {{3}}");
        assertThat(texts(Template.builder("Hi {{1}}").variable("Jo").quickReply("Thanks").quickReply("Where?").build()))
                .containsExactly("Hi Jo\n1. Thanks\n2. Where?");
        assertThat(texts(Template.builder("Hi").link("Our site", "https://shop.example").call("Call us", "123").build()))
                .containsExactly("Hi\nOur site: https://shop.example\nCall us: 123");
    }

    @Test
    void linksWithTheirAddress() {
        assertThat(texts(RichLink.of("Jackets", "https://shop.example/j", "https://shop.example/j.jpg")))
                .containsExactly("Jackets\nhttps://shop.example/j");
        assertThat(texts(Reply.pagePush("https://shop.example/p"))).containsExactly("https://shop.example/p");
    }

    @Test
    void theWordsOfAnError() {
        Reply error = Reply.of(MessageType.ERROR, new ErrorReport(Optional.empty(), "400-221", "No pictures, please").toReply()
                .content());
        assertThat(texts(error)).containsExactly("No pictures, please");
    }

    @Test
    void whatIsConfiguredForAnEscalationAndNothingOfItsNote() {
        Shown escalation = shown.of(Escalation.toAgent().withNote("Is angry").toReply());

        assertThat(escalation.replies()).extracting(reply -> reply.content().text().orElseThrow())
                .containsExactly("A colleague will take over.", "g-1");
        assertThat(escalation.replies()).extracting(Reply::type).containsExactly(MessageType.TEXT,
                MessageType.ESCALATION_TRANSFER);
        assertThat(new ShownReplies(Optional.empty(), Optional.empty(), 5_000).of(Reply.escalate()).replies()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NOTHING")
    void nothing(Reply reply) {
        assertThat(shown.of(reply).replies()).isEmpty();
    }

    @Test
    void whatMustBeRedactedMustBeAsAText() {
        assertThat(shown.of(Reply.quickReply("Your number?", "1111").redacted()).replies())
                .allSatisfy(reply -> assertThat(reply.content().redact()).isTrue());
    }

    @Test
    void whatCannotBeShownAtAllIsNotTaken() {
        assertThat(BrevoAdaptations.SENDABLE.include(MessageType.PAYMENT)).isFalse();
        assertThatThrownBy(() -> shown.of(Payment.builder("FR", "EUR", Bubble.of("Your order"))
                .lineItem("Coat", java.math.BigDecimal.TEN).total("Shop", java.math.BigDecimal.TEN).build().toReply()))
                .isInstanceOf(RefusedReplyException.class);
    }

    private List<String> texts(Sendable reply) {
        return shown.of(reply.toReply()).replies().stream().map(one -> one.content().text().orElseThrow()).toList();
    }
}
