package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.ConversationScoped;
import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A class that no JSON of a message, or of the state, can be bound to fails the build, not each message. */
class UnbindableContentTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(UnbindableContentTest.class, messages -> assertThat(messages)
            .contains("Bot#inner: " + Inner.class.getName() + " is an inner class, which Jackson cannot make; make it static")
            .contains("Bot#visit: " + Visit.class.getName() + " is an inner class, which Jackson cannot make; make it static")
            .contains(
                    "Bot#service: " + Orders.class.getName()
                            + " is a bean, and would be written as state; inject it into a field")
            .contains("Bot#progress: " + Progress.class.getName()
                    + " is @ConversationScoped, its fields are state already; take it as a parameter itself")
            .contains("Bot#written: " + Visit.class.getName() + ", which a field of " + Written.class.getName()
                    + " has, is an inner class, which Jackson cannot make; make it static")
            .contains(Progress.class.getName() + " is @ConversationScoped: " + Visit.class.getName() + ", which a field of "
                    + Step.class.getName() + " has, is an inner class, which Jackson cannot make; make it static")
            .contains(
                    "Bot#payment: " + Payment.class.getName() + " is an interface, of which Jackson cannot tell what to make; "
                            + "annotate it with @JsonTypeInfo, or take a class or a record")
            .contains("Bot#paid: " + Card.class.getName() + ", which a field of " + Paid.class.getName()
                    + " has, is an abstract class, of which Jackson cannot tell what to make")
            .doesNotContain("Bot#kind", "Bot#delivery", "Bot#node", JsonNode.class.getName(),
                    Inner.class.getName() + ", which a field"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public class Inner {

        public String number;
    }

    public class Visit {

        public int count;
    }

    public enum Kind {
        ORDER {
            @Override
            String title() {
                return "order";
            }
        };

        abstract String title();
    }

    public interface Payment {}

    public abstract static class Card implements Payment {}

    public record Paid(List<Card> cards, @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Payment last) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public interface Delivery {}

    public interface Parcel extends Delivery {}

    @ApplicationScoped
    public static class Orders {}

    public static class Written {

        private List<Visit> visits;

        @JsonIgnore
        private Inner ignored;

        private Inner unseen;

        public List<Visit> getVisits() {
            return visits;
        }
    }

    @ConversationScoped
    public static class Progress {

        private Map<String, Step[]> steps;

        private transient Inner left;

        @Inject
        @Any
        Instance<Inner> injected;
    }

    public static class Step {

        public Step next;
        public Visit visit;
    }

    public static class Bot {

        @OnMessage("custom.service")
        void service(ConversationState<Orders> orders) {}

        @OnMessage("custom.progress")
        void progress(ConversationState<Progress> progress) {}

        @OnMessage("custom.written")
        void written(ConversationState<Written> written) {}

        @OnMessage("custom.inner")
        void inner(Inner content) {}

        @OnMessage("custom.visit")
        void visit(ConversationState<Visit> visits) {}

        @OnMessage("custom.payment")
        void payment(Payment content) {}

        @OnMessage("custom.paid")
        void paid(ConversationState<Paid> paid) {}

        @OnMessage("custom.delivery")
        void delivery(Parcel content) {}

        @OnMessage("custom.node")
        void node(JsonNode content) {}

        @OnMessage("custom.kind")
        void kind(Kind content) {}
    }
}
