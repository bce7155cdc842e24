package dev.custombot.docs;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.message.Bubble;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.DatePickerPage;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.Form;
import dev.custombot.message.Image;
import dev.custombot.message.InputPage;
import dev.custombot.message.ListPicker;
import dev.custombot.message.Payment;
import dev.custombot.message.PickerPage;
import dev.custombot.message.Receipt;
import dev.custombot.message.RichLink;
import dev.custombot.message.SelectPage;
import dev.custombot.message.SignIn;
import dev.custombot.message.Template;
import dev.custombot.message.TimePicker;

/** Replies and contents of every kind. */
final class WhatCanBeSaid {

    private WhatCanBeSaid() {}

    static List<Sendable> often(IncomingMessage message, ReturnBot.Order order) {
        return List.of(
                // tag::often[]
                Reply.text("On its way."),
                Reply.html("<b>On its way.</b>"),
                Reply.quickReply("Anything else?", "Yes", "No"),
                Reply.file(Path.of("/var/labels/1001.pdf")),
                Reply.files(List.of(
                        Attachment.at(URI.create("https://shop.example/label.pdf"), "label.pdf", "application/pdf", 12_345))),
                Reply.escalate(),
                Reply.custom("custom.order", order),
                Reply.end(),
                ListPicker.of("Which order?", ListPicker.Item.of("1001", "Trench coat")),
                TimePicker.builder("When shall we come?")
                        .timeslot("s-1", OffsetDateTime.parse("2030-05-06T10:00Z"), Duration.ofHours(1)).build(),
                Escalation.toAgent().withNote("Wants a refund").withCaseId("c-17")
                        .withDetails(ConversationDetails.none().withPreferredAgent(PreferredAgent.withUserName("kim"))),
                CustomerInfo.of(Customer.named("Jo", Contact.email("jo@shop.example"))),
                ErrorReport.about(message.reference(), "400-221", "No pictures, please"),
                Receipt.read(message.reference())
        // end::often[]
        );
    }

    static List<Sendable> rich() {
        return List.of(
                // tag::rich[]
                ListPicker.builder("Which coat?").image(Image.of("1", "https://shop.example/coat.jpg"))
                        .section("Coats", ListPicker.Item.of("c-1", "Trench coat").withImage("1")).build(),
                Template.builder("Hi {{1}}, your order {{2}} is on its way.").variable("Jo").variable("1001")
                        .quickReply("Thank you").quickReply("Where is it?").build(),
                RichLink.of("Winter jackets", "https://shop.example/jackets", "https://shop.example/jackets.jpg"),
                Form.builder(Bubble.of("Return an order", "Four short questions"))
                        .page(SelectPage.builder("0", "What is wrong?").item("Too small", "small").item("Broken", "broken")
                                .nextPage("1").build())
                        .page(PickerPage.builder("1", "Your country").item("France", "fr").item("Italy", "it").nextPage("2")
                                .build())
                        .page(DatePickerPage.builder("2", "When did it come?").nextPage("3").build())
                        .page(InputPage.builder("3", "Anything else?").multiline().submitForm().build()).build(),
                Payment.builder("FR", "EUR", Bubble.of("Your order")).lineItem("Coat", new BigDecimal("99.00"))
                        .total("Shop", new BigDecimal("99.00")).build(),
                SignIn.builder("https://shop.example/signed-in", Bubble.of("Sign in")).scope("profile").build()
        // end::rich[]
        );
    }
}
