package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Customer;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A parameter of the class Locale is the customer's where it is told, else the default one. */
@QuarkusTest
class HandlersKnowTheCustomersLanguageTest {

    @Inject
    Hub hub;

    @Test
    void itIsThatOfTheCustomersAttribute() {
        Customer customer = Customer.named("Jo").withAttributes(List.of(Attribute.of("language", "pt-BR")));

        assertThat(hub.conversation().customerIs(customer).customerSays("my language").awaitReply().text()).contains("pt-BR");
    }

    @Test
    void whereNobodyTellsItIsTheDefaultOne() {
        assertThat(hub.conversation().customerIs(Customer.named("Jo")).customerSays("my language").awaitReply().text())
                .contains(Locale.getDefault().toLanguageTag());
    }
}
