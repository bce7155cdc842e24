package dev.custombot.docs;

import java.util.Optional;

import dev.custombot.Answer;
import dev.custombot.OnAnswer;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.Text;

/** Recipes of dialogues. */
public class RoomBot {

    static final String PERSON = "Talk to a person";

    @OnMessage(value = "text", matching = "(?i)room")
    Reply begin(Text message) {
        return nights("For how many nights?");
    }

    private static Reply nights(String title) {
        return Reply.quickReply(title, "1", "2", PERSON).asking("nights");
    }

    // tag::validating[]
    @OnAnswer("nights")
    Reply nights(Answer answer) {
        if (answer.value().equals(PERSON)) { // a way out that the question offered itself
            return Reply.escalate();
        }
        Optional<Integer> nights = number(answer.value()).filter(number -> number >= 1 && number <= 19);
        if (nights.isPresent()) {
            return Reply.text(nights.get() + " nights are booked.");
        }
        return answer.lastAttempt() ? Reply.escalate() : nights("A number from 1 to 19, please.");
    }
    // end::validating[]

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
