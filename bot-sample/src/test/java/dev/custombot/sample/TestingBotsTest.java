package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Customer;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.test.CrowdReport;
import dev.custombot.test.Hub;
import dev.custombot.test.Persona;
import dev.custombot.test.TestConversation;
import dev.custombot.test.scenario.Scenario;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/** What a test can do, as the guide shows it. */
@QuarkusTest
class TestingBotsTest {

    @Inject
    Hub hub;

    @Inject
    @BotName("brevo")
    Hub brevo;

    @Inject
    OrderCatalogue catalogue;

    // tag::typed[]
    @Test
    void tellsWhereAnOrderIs() {
        TestConversation conversation = hub.conversation().customerIs(Customer.named("Jo")).customerSays("hello");

        QuickReply menu = conversation.awaitReply(QuickReply.class);
        assertThat(menu.title()).isEqualTo("What can I do for you?");

        ListPicker orders = conversation.customerChooses("Track my order").awaitReply(ListPicker.class);
        assertThat(orders.title()).isEqualTo("Which order?");
        assertThat(conversation.customerChooses("Wool scarf").awaitReply().text().orElseThrow())
                .contains("delivered on Monday");
        conversation.awaitNothing(Duration.ofMillis(300));
    }
    // end::typed[]

    // tag::together[]
    @Test
    void answersEachOfSeveralMessages() {
        TestConversation conversation = hub.conversation()
                .inOneCallback(customer -> customer.customerSays("1001").customerSays("1002"));

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("Trench coat");
        assertThat(conversation.awaitReply().text().orElseThrow()).contains("Rain boots");
    }
    // end::together[]

    @Test
    void knowsTheCustomerAtBrevoToo() {
        Customer jo = Customer.named("Jo").withAttributes(List.of(Attribute.of("language", "de")));

        assertThat(brevo.conversation().customerIs(jo).inOneCallback(c -> c.customerSays("1001").customerSays("1002"))
                .awaitReplies(2).get(1).text().orElseThrow()).contains("Rain boots");
    }

    // tag::time[]
    @Test
    void forgetsAQuestionAfterHalfAnHour() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply(QuickReply.class);
        conversation.customerChooses("Return an order").awaitReply();

        hub.time().advance("31m");

        assertThat(conversation.customerSays("1003").awaitReply().text().orElseThrow()).contains("delivered on Monday");
    }
    // end::time[]

    // tag::agent[]
    @Test
    void isSilentWhileAPersonHasTheConversation() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply(QuickReply.class);
        conversation.customerChooses("Talk to a person").awaitState("agent");
        conversation.awaitReplies(2);

        conversation.agentSays("I am Kim").customerSays("hello Kim").awaitNothing(Duration.ofMillis(300));
        conversation.agentHandsOver("order").customerSays("1001");

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("Trench coat");
    }
    // end::agent[]

    // tag::deadletter[]
    @Test
    void givesUpWhatItCannotHandle() {
        QuarkusMock.installMockForInstance(new OrderCatalogue() {

            @Override
            public List<Order> recent() {
                throw new IllegalStateException("no connection");
            }
        }, catalogue);
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply(QuickReply.class);

        conversation.customerChooses("Track my order");

        assertThat(conversation.awaitDeadLetter().handler().orElseThrow()).endsWith("OrderBot#chosen");
    }
    // end::deadletter[]

    // tag::faults[]
    @Test
    void sendsEachReplyOnce() {
        hub.failNext(1).with(401);
        hub.failNext(1).withRetryAfter(429, Duration.ofSeconds(1));
        hub.failNext(1).withPage(502);
        hub.failNext(1).losingTheAnswer();
        TestConversation conversation = hub.conversation().customerSays("1003");

        assertThat(conversation.awaitReply().text().orElseThrow()).contains("delivered on Monday");
        conversation.awaitNothing(Duration.ofSeconds(1));
    }
    // end::faults[]

    // tag::crowd[]
    @Test
    void serves30CustomersUnderItsPlan() {
        CrowdReport report = hub.crowd(30).under("enterprise").of(
                Persona.named("tracker").says("hello").chooses("Track my order").chooses("Wool scarf").share(2),
                Persona.named("impatient").says("1001").waiting(Duration.ofSeconds(20))).play();

        assertThat(report.all().done()).as(report::toString).isEqualTo(30);
        assertThat(report.waitAt(95)).as(report::toString).isLessThan(Duration.ofSeconds(20));
    }
    // end::crowd[]

    @Test
    void whatTheEmulatorRecordsIsPlayedAgain() throws IOException, InterruptedException {
        for (Hub one : List.of(hub, brevo)) {
            TestConversation conversation = one.conversation().customerSays("hello");
            conversation.awaitReplies(2);
            conversation.customerChooses("Track my order").awaitReply();
            conversation.customerChooses("Wool scarf").awaitReply();

            Scenario.of("recorded", recorded(one == hub ? "" : "\"brevo\".", conversation)).play(one.conversation());
        }
    }

    private static String recorded(String bot, TestConversation conversation) throws IOException, InterruptedException {
        URI emulator = ConfigProvider.getConfig().getValue("custom-bot.emulator." + bot + "url", URI.class);
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(emulator.resolve("/control/conversations/" + conversation.id() + "/scenario")).build(),
                BodyHandlers.ofString()).body();
    }
}
