package dev.custombot.it;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.message.AgentEvent;
import dev.custombot.message.Escalation;
import dev.custombot.message.Text;

/** Handlers that differ by more than the message type. */
public class SelectionBot {

    @OnMessage(value = "text", matching = "order \\d+")
    String byText(Text text) {
        return "text matches";
    }

    @OnMessage(value = "text", matching = "twice.*")
    String lowPriority(Text text) {
        return "low priority";
    }

    @OnMessage(value = "text", matching = "twice more.*", priority = 1)
    String highPriority(Text text) {
        return "high priority";
    }

    /** Backtracks for hours. */
    @OnMessage(value = "text", matching = "slow.*return.*order.*number.*please")
    String lost(Text text) {
        return "never said";
    }

    @OnMessage(value = "text", sender = {Sender.CUSTOM_AGENT, Sender.EGAIN_AGENT})
    String bySender(Sender sender) {
        return "sender " + sender.type();
    }

    @OnMessage(value = "escalation.transfer", intent = "order_complaints")
    String byIntent(Escalation escalation) {
        return "intent " + escalation.intent().orElse("");
    }

    @OnMessage("escalation.transfer")
    String anyIntent(IncomingMessage message) {
        return "some intent";
    }

    @OnMessage("custom.repeated.one")
    @OnMessage(value = "custom.repeated.two", sender = "customer")
    String repeated(IncomingMessage message) {
        return "repeated " + message.type();
    }

    @OnMessage({"agent.active", "agent.inactive"})
    String family(AgentEvent event) {
        return "family " + event.kind();
    }
}
