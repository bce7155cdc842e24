package org.acme;

import java.util.List;

import dev.custombot.Answer;
import dev.custombot.ConversationState;
import dev.custombot.OnAnswer;
import dev.custombot.Reply;

/** Books a table: asks for the number of guests, then for a name. */
public class BookingBot {

    /** What the customer has told so far; the conversation keeps it. */
    public record Booking(int guests) {}

    static Reply begin() {
        return Reply.ask("For how many guests?", "guests");
    }

    @OnAnswer("guests")
    Reply guests(Answer answer, ConversationState<Booking> booking) {
        String guests = answer.value().strip();
        if (!guests.matches("[1-9]")) {
            return answer.lastAttempt() ? Reply.text("Then let us talk about it another time.")
                    : Reply.ask("Please type a number from 1 to 9.", "guests");
        }
        booking.set(new Booking(Integer.parseInt(guests)));
        return Reply.ask("In which name?", "name");
    }

    @OnAnswer("name")
    List<Reply> name(Answer answer, ConversationState<Booking> booking) {
        return booking.get().map(known -> List.of(
                Reply.text("A table for " + known.guests() + " is booked in the name of " + answer.value().strip() + "."),
                Reply.end())).orElseGet(() -> List.of(begin()));
    }
}
