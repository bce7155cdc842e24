package dev.custombot.runtime.dispatch.outbox;

import java.util.List;
import java.util.function.Function;

import dev.custombot.Reply;
import dev.custombot.runtime.record.OutgoingReply;

/** What shows the customer that the bot is writing, in one run of a handler. Used under the lock of the run's replies. */
public final class TypingIndicator {

    private final Function<Reply, List<OutgoingReply>> written;
    private boolean hidden;
    private boolean shown;

    /**
     * @param hidden whether nobody is to see it
     * @param written how it is said
     */
    public TypingIndicator(boolean hidden, Function<Reply, List<OutgoingReply>> written) {
        this.hidden = hidden;
        this.written = written;
    }

    /** Nobody is to see it from now on: the bot has spoken, or the hub takes nothing of it any more. */
    public void hide() {
        hidden = true;
    }

    /** What is to be said so that it is shown; nothing if it is, or is to be hidden. */
    public List<OutgoingReply> start() {
        boolean isNews = !shown && !hidden;
        shown |= isNews;
        return isNews ? written.apply(Reply.typing()) : List.of();
    }

    /** What is to be said before anything else; nothing if it is not shown. */
    public List<OutgoingReply> end() {
        boolean isNews = shown;
        shown = false;
        return isNews ? written.apply(Reply.typingEnd()) : List.of();
    }
}
