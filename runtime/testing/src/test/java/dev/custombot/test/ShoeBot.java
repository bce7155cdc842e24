package dev.custombot.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.custombot.Answer;
import dev.custombot.Bot;
import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.OnAnswer;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.Bubble;
import dev.custombot.message.Form;
import dev.custombot.message.FormItem;
import dev.custombot.message.InputPage;
import dev.custombot.message.QuickReply;
import dev.custombot.message.SelectPage;
import dev.custombot.message.Text;
import dev.custombot.message.TimePicker;
import dev.custombot.message.Timeslot;
import io.smallrye.mutiny.Uni;

/** A bot of a team, for the tests of what tests bots. */
@Bot({Bot.DEFAULT, "shoes"})
class ShoeBot {

    /** What the customer wants. */
    record Wish(String size, int calls) {}

    /** What an application sends. */
    record Parcel(String number, LocalDate day) {}

    private final Stock stock;
    private final Conversations conversations;

    ShoeBot(Stock stock, Conversations conversations) {
        this.stock = stock;
        this.conversations = conversations;
    }

    @OnMessage("text")
    String other(Text message) {
        return "I did not understand '" + message.value() + "'";
    }

    @OnMessage(value = "text", matching = "(?i)hello|menu")
    List<Reply> menu(Text message, Conversation conversation) {
        return List.of(Reply.text("Hello " + conversation.customerName().orElse("stranger")),
                Reply.quickReply("What shall it be?", "Boots", "Sandals"));
    }

    @OnMessage("richMessage.quickreply")
    Uni<Reply> chosen(QuickReply choice) {
        return Uni.createFrom().item(Reply.ask(choice.selected().orElse("") + " in which size?", "size"));
    }

    @OnAnswer("size")
    Sendable size(Answer answer, ConversationState<Wish> wish) {
        if (!stock.has(answer.value())) {
            return Reply.ask("There is no size " + answer.value(), "size");
        }
        wish.set(new Wish(answer.value(), wish.get().map(Wish::calls).orElse(0) + 1));
        return Reply.text("Size " + answer.value() + ", wish " + wish.get().orElseThrow().calls());
    }

    @OnMessage(value = "text", matching = "when")
    TimePicker when(Text message) {
        return TimePicker.of("When do you come?", new Timeslot("1800", "2027-03-31T17:00+0000", "t-1", Map.of()),
                new Timeslot("1800", "2027-04-01T09:30+0000", "t-2", Map.of()));
    }

    @OnMessage("richMessage.timepicker")
    String comes(TimePicker time) {
        return "See you at " + time.selected().orElseThrow().id();
    }

    @OnMessage(value = "text", matching = "form")
    Form form(Text message) {
        return Form.of(Bubble.of("Your order"), InputPage.builder("name", "Your name?").nextPage("colour").build(),
                SelectPage.builder("colour", "Which colour?").item(FormItem.of("Red", "r")).item(FormItem.of("Blue", "b"))
                        .submitForm()
                        .build());
    }

    @OnMessage("richMessage.form")
    String filled(Form form) {
        return form.page("name").orElseThrow().answers() + " wants " + form.page("colour").orElseThrow().answers();
    }

    @OnMessage("custom.parcel")
    String parcel(Parcel parcel) {
        return parcel.number() + " comes on a " + parcel.day().getDayOfWeek();
    }

    @OnMessage(value = "text", matching = "break")
    void breaks(Text message) {
        throw new IllegalStateException("broken");
    }

    @OnMessage(value = "text", matching = "apologise")
    void sorry(Text message) {
        throw new UnsupportedOperationException("sorry");
    }

    @OnFailure
    String failed(UnsupportedOperationException failure) {
        return "Sorry: " + failure.getMessage();
    }

    @OnMessage(value = "text", matching = "early")
    String early(Text message, Replies replies, Conversation conversation) {
        replies.send("one");
        conversations.say(conversation.id(), Reply.text("two")).await().indefinitely();
        return "three";
    }

    @OnMessage(value = "text", matching = "file")
    String file(List<Attachment> files) {
        return files.size() + " files";
    }

    @OnMessage(value = "text", matching = "person")
    Reply person(Text message) {
        return Reply.escalate();
    }

    /** What there is. */
    static class Stock {

        boolean has(String size) {
            return size.matches("4[0-5]");
        }
    }
}
