package dev.custombot.workshop;

import dev.custombot.Answer;
import dev.custombot.ConversationState;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

// tag::bot04[]
/** Asks two questions, checks the answers, asks again for one that it does not understand, and gives up in time. */
public class Bot04Dialogue {

    /** What the customer has told so far. */
    public record Room(int nights) {}

    @OnMessage(value = "text", matching = "(?i)book a room")
    Reply begin(Text message) {
        return Reply.ask("For how many nights?", "nights");
    }

    @OnAnswer("nights")
    Reply nights(Answer answer, ConversationState<Room> room) {
        if (!answer.value().matches("[1-9]|1\\d")) {
            return answer.lastAttempt()
                    ? Reply.text("Please call us, we are glad to help.")
                    : Reply.ask("A number from 1 to 19, please.", "nights");
        }
        room.set(new Room(Integer.parseInt(answer.value())));
        return Reply.quickReply("With breakfast?", "Yes", "No").asking("breakfast");
    }

    @OnAnswer("breakfast")
    String breakfast(Answer answer, ConversationState<Room> room) {
        String with = answer.value().equals("Yes") ? "with" : "without";
        return room.get().map(known -> known.nights() + " nights " + with + " breakfast are booked.")
                .orElse("Sorry, I forgot for how many nights. Please begin again.");
    }
}
// end::bot04[]
