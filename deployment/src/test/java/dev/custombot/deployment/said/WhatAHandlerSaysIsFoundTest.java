package dev.custombot.deployment.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.message.Escalation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** The types that a handler says are those that it and the methods that it calls make, and none that it reads. */
class WhatAHandlerSaysIsFoundTest {

    private static final Set<String> QUICK_REPLY = Set.of("richMessage.quickreply");
    private static final Set<String> LIST = Set.of("richMessage.listpicker");

    private final SaidTypes said = new SaidTypes(WhatAHandlerSaysIsFoundTest::classFile);

    @Test
    void whatItMakes() {
        assertThat(of(Bot.class, "direct")).containsExactlyInAnyOrder(QUICK_REPLY, Set.of("text"));
        assertThat(of(Bot.class, "built")).containsExactly(LIST);
    }

    @Test
    void whatAMethodMakesThatItCalls() {
        assertThat(of(Bot.class, "called")).containsExactlyInAnyOrder(QUICK_REPLY, Set.of("text"));
        assertThat(of(Bot.class, "ofOther")).containsExactlyInAnyOrder(Set.of("escalation.transfer", "escalation.request"));
    }

    @Test
    void whatALambdaMakes() {
        assertThat(of(Bot.class, "lambda")).containsExactlyInAnyOrder(LIST, QUICK_REPLY);
    }

    @Test
    void whatAnInheritedMethodMakes() {
        assertThat(of(Heir.class, "direct")).containsExactlyInAnyOrder(QUICK_REPLY, Set.of("text"));
    }

    @Test
    void nothingThatItReads() {
        assertThat(of(Bot.class, "reading")).isEmpty();
    }

    @Test
    void itEndsWhereMethodsCallOneAnother() {
        assertThat(of(Bot.class, "round")).containsExactly(Set.of("typing.start"));
    }

    private Set<Set<String>> of(Class<?> bot, String method) {
        String descriptor = Arrays.stream(Bot.class.getDeclaredMethods()).filter(one -> one.getName().equals(method))
                .findFirst()
                .map(Type::getMethodDescriptor).orElseThrow();
        return said.of(bot.getName(), method, descriptor);
    }

    private static Optional<byte[]> classFile(String name) {
        if (!name.startsWith(WhatAHandlerSaysIsFoundTest.class.getName())) {
            return Optional.empty();
        }
        try (InputStream file = WhatAHandlerSaysIsFoundTest.class.getClassLoader()
                .getResourceAsStream(name.replace('.', '/') + ".class")) {
            return Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class Bot {

        private final Desk desk = new Desk();

        List<Sendable> direct(Text text) {
            return List.of(Reply.quickReply("Yes?", "Yes"), Reply.text("Or no"));
        }

        ListPicker built() {
            return ListPicker.builder("Which?").section("All", ListPicker.Item.of("1", "One")).build();
        }

        List<Sendable> called(Text text) {
            return direct(text);
        }

        Sendable ofOther() {
            return desk.person();
        }

        List<? extends Sendable> lambda(List<String> titles) {
            return Stream.concat(titles.stream().map(title -> ListPicker.of(title, ListPicker.Item.of("1", title))),
                    titles.stream().map(QuickReply::of)).toList();
        }

        void reading(IncomingMessage message, QuickReply choice) {
            Text.of(message).value();
            choice.selected();
        }

        Reply round(int depth) {
            return depth == 0 ? Reply.typing() : round(depth - 1);
        }
    }

    static class Desk {

        Escalation person() {
            return Escalation.toAgent().withNote("Please");
        }
    }

    static class Heir extends Bot {}
}
