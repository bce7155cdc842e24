package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.ConversationScoped;
import dev.custombot.OnMessage;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Identifier;

/** A handler whose parameter is no bean, or one of several, would get none. */
class ConversationBeanThatIsNoneTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(ConversationBeanThatIsNoneTest.class, messages -> assertThat(messages)
            .contains("Bot#cart: " + Cart.class.getName() + " is @ConversationScoped, and no bean: the class is abstract",
                    "Bot#list: " + List.class.getName() + " is @ConversationScoped, and no bean: it is an interface",
                    "Bot#inner: " + Inner.class.getName() + " is @ConversationScoped, and no bean: an inner class cannot be a "
                            + "bean; make it static",
                    "Bot#elsewhere: " + Elsewhere.class.getName()
                            + " is @ConversationScoped, and no bean: this build leaves it "
                            + "out",
                    "Bot#marked: " + Marked.class.getName() + " is @ConversationScoped, and no bean without a qualifier",
                    "Bot#visit: " + Visit.class.getName() + " is @ConversationScoped, and several beans are one: ")
            .containsPattern("several beans are one: [^;]*FirstVisit")
            .doesNotContain("Bot#sound"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @ConversationScoped
    public abstract static class Cart {}

    @ConversationScoped
    public interface List {}

    @ConversationScoped
    public class Inner {}

    @ConversationScoped
    @IfBuildProfile("other")
    public static class Elsewhere {}

    @ConversationScoped
    @Identifier("one")
    public static class Marked {}

    @ConversationScoped
    public static class Visit {}

    @ConversationScoped
    public static class FirstVisit extends Visit {}

    @ConversationScoped
    @Named
    public static class Sound {}

    public static class Bot {

        @OnMessage("custom.a")
        void cart(Cart cart) {}

        @OnMessage("custom.b")
        void list(List list) {}

        @OnMessage("custom.c")
        void inner(Inner inner) {}

        @OnMessage("custom.d")
        void elsewhere(Elsewhere elsewhere) {}

        @OnMessage("custom.e")
        void marked(Marked marked) {}

        @OnMessage("custom.f")
        void visit(Visit visit) {}

        @OnMessage("custom.g")
        void sound(Sound sound, FirstVisit visit) {}
    }
}
