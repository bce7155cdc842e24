package dev.custombot.deployment.handler;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Conversations;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Customer;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** Who writes a bean as a parameter is told to inject it; the JSON of a message is not bound to it. */
class BeanAsParameterTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class,
            "Bot#text: a parameter of type " + Orders.class.getName()
                    + " is not supported; inject the bean into a field or the constructor",
            "Bot#custom: " + Orders.class.getName()
                    + " is a bean, and the JSON of the message would be bound to it; inject it into a field",
            "Bot#conversations: a parameter of type dev.custombot.Conversations is not supported; inject the bean",
            "Bot#customer: a parameter of type dev.custombot.conversation.Customer is not supported; use Conversation, whose customer()");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @ApplicationScoped
    public static class Orders {}

    public static class Bot {

        @OnMessage("text")
        void text(Text message, Orders orders) {}

        @OnMessage("custom.order")
        void custom(Orders orders) {}

        @OnMessage("custom.conversations")
        void conversations(Conversations conversations) {}

        @OnMessage("richMessage.quickreply")
        void customer(Customer customer) {}
    }
}
