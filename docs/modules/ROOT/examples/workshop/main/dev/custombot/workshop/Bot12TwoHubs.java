package dev.custombot.workshop;

import dev.custombot.Answer;
import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;

// tag::bot12[]
/**
 * One assistant at two hubs, each with its own chat, topics and rate plan: the default bot at eGain's hub, and {@code shop}, of which the
 * configuration says {@code quarkus.custom-bot."shop".hub.kind=brevo}. What a hub cannot show, it adapts.
 */
@Bot({Bot.DEFAULT, "shop"})
public class Bot12TwoHubs {

    @OnMessage(value = "text", matching = "(?i)opening hours")
    Reply which(IncomingMessage message) {
        return Reply.quickReply("Of which shop?", "Town", "Airport").asking("shop");
    }

    @OnAnswer("shop")
    String hours(Answer answer) {
        return answer.value().equals("Airport") ? "Always open." : "Open from eight to six.";
    }
}
// end::bot12[]
