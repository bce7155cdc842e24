package dev.custombot.message;

import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;

/**
 * The content of {@code pagePush}: a page that is opened at the customer's side. The hub's contract gives its content no form;
 * it is taken, and sent, as a text.
 *
 * @param address the page's address, 1..10000 characters when sent
 */
public record PagePush(String address) implements Sendable {

    public PagePush {
        Objects.requireNonNull(address, "address");
    }

    /** What a message of the type says. */
    public static PagePush of(IncomingMessage message) {
        return new PagePush(message.text().or(message.content()::html).or(message.content()::json).orElse(""));
    }

    @Override
    public Reply toReply() {
        return Reply.pagePush(address);
    }

    /** Without the address, which may hold personal data. */
    @Override
    public String toString() {
        return "PagePush[]";
    }
}
