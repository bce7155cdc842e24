package dev.custombot.runtime.bot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.dispatch.handler.Candidate;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.hub.ReceivedConversation;
import dev.custombot.runtime.hub.ReceivedMessage;

/** What is told of the choice of a handler is what chooses it: the same order, the same conditions. */
class EachCandidateIsToldTheRuleThatDecidedTest {

    private static final Handler RETURNS = handler("returns", selector("text", Set.of(), "", "(?i)return.*", 0));
    private static final Handler ORDERS = handler("orders", selector("text", Set.of(), "order", "", 0));
    private static final Handler CUSTOMERS = handler("customers", selector("text", Set.of(Sender.CUSTOMER), "", "", 0));
    private static final Handler URGENT = handler("urgent", selector("*", Set.of(), "", "", 1));
    private static final Handler ANY = handler("any", selector("*", Set.of(), "", "", 0));
    private static final Handler RICH = handler("rich", selector("richMessage.*", Set.of(), "", "", 0));

    private final Handlers handlers = new Handlers(List.of(ANY, RICH, CUSTOMERS, ORDERS, RETURNS, URGENT), false);

    @Test
    void ofTextThatMatches() {
        IncomingMessage message = message("text", "Return it", Sender.CUSTOMER, Optional.empty());

        assertThat(rules(message)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "returns", "the first that meets every condition",
                "orders", "intent (none) is not order",
                "customers", "would take it, but returns comes before: one with matching before one without",
                "rich", "type text is not richMessage.*",
                "urgent", "would take it, but returns comes before: an exact type before a prefix",
                "any", "would take it, but returns comes before: an exact type before a prefix"));
    }

    @Test
    void ofTextOfAnAgent() {
        IncomingMessage message = message("text", "Good day", Sender.CUSTOM_AGENT, Optional.of("order"));

        assertThat(rules(message)).containsEntry("orders", "the first that meets every condition")
                .containsEntry("returns", "the text does not match (?i)return.*")
                .containsEntry("customers", "sender custom_agent is not customer");
    }

    @Test
    void ofWhatIsLessSpecific() {
        IncomingMessage message = message("richMessage.quickreply", "{}", Sender.CUSTOMER, Optional.empty());

        assertThat(rules(message)).containsEntry("rich", "the first that meets every condition")
                .containsEntry("any", "would take it, but rich comes before: a longer prefix before a shorter one");
    }

    @Test
    void ofEquallySpecificOnes() {
        IncomingMessage message = message("custom.order", "{}", Sender.CUSTOMER, Optional.empty());

        assertThat(rules(message)).containsEntry("urgent", "the first that meets every condition")
                .containsEntry("any", "would take it, but urgent comes before: a higher priority");
    }

    @Test
    void ofAnExpressionThatGoesOnForever() {
        Handlers slow = new Handlers(
                List.of(handler("slow", selector("text", Set.of(), "", ".*return.*order.*number.*please", 0))), false);
        IncomingMessage message = message("text", "return order number ".repeat(490), Sender.CUSTOMER, Optional.empty());

        assertThat(slow.candidates(message)).singleElement()
                .satisfies(candidate -> assertThat(Words.rule(candidate, message, Optional.empty()))
                        .isEqualTo("matching was given up: longer than 100 ms"));
    }

    /** And the one that is told is the one that is chosen. */
    private Map<String, String> rules(IncomingMessage message) {
        List<Candidate> candidates = handlers.candidates(message);
        Optional<Candidate> first = candidates.stream().filter(Candidate::takes).findFirst();
        assertThat(handlers.select(message)).isEqualTo(first.map(Candidate::handler));
        Map<String, String> rules = new HashMap<>();
        candidates.forEach(candidate -> rules.put(candidate.handler().name(), Words.rule(candidate, message, first)));
        return rules;
    }

    private static Selector selector(String type, Set<String> senders, String intent, String matching, int priority) {
        return new Selector(type, senders, Optional.of(intent).filter(name -> !name.isEmpty()),
                Optional.of(matching).filter(text -> !text.isEmpty()).map(Pattern::compile), priority);
    }

    private static Handler handler(String name, Selector selector) {
        return new Handler(name, HandlerRole.MESSAGE, List.of(selector), Optional.empty(), List.of(), ExecutionModel.WORKER,
                Optional.empty(), Optional.empty(), Map.of(), (instance, arguments) -> null);
    }

    private static IncomingMessage message(String type, String content, String sender, Optional<String> intent) {
        return new ReceivedMessage("shop", "m-1", Optional.empty(), MessageReference.of(Optional.empty(), Optional.empty()),
                Optional.empty(), type, ReceivedConversation.of("c-1"), Sender.of(sender, Optional.empty(), Optional.empty()),
                List.of(), type.equals("text") ? Content.ofText(content) : Content.ofJson(content), intent, List.of(),
                List.of(),
                List.of(), Optional.empty(), Optional.empty(), "{}");
    }
}
