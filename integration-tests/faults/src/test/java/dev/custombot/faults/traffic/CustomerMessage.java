package dev.custombot.faults.traffic;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.custombot.canary.Canaries;
import dev.custombot.faults.bot.Wish;

/**
 * A message of a customer.
 *
 * @param padding how many characters the text has beyond the wish
 */
public record CustomerMessage(String conversation, Wish wish, int padding) {

    /** What is looked for where no customer's name and address may be. */
    public static final Canaries CANARIES = new Canaries();

    private static final String NAME = CANARIES.personal("a customer's name");
    private static final String ADDRESS = CANARIES.personal("an account's address");

    /** The same for the same conversation and number. */
    public String id() {
        return UUID.nameUUIDFromBytes((conversation + "/" + wish.number()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As callbacks have it. */
    String json() {
        return """
                {"id":"%1$s","messageId":"%1$s","type":{"value":"text"},"conversation":{"id":"%2$s","account":{"id":"a-1",\
                "address":"%5$s","channel":{"id":"c-1","type":"web_chat"}},"entryPoint":{"id":"1000"}},\
                "sender":{"type":"customer","participant":{"name":"%4$s"}},"content":{"text":"%3$s"},\
                "created":"2026-01-01T00:00:00.000Z"}""".formatted(id(), conversation, wish.text() + "x".repeat(padding), NAME,
                ADDRESS);
    }

    /** As a webhook of Brevo has it. */
    String brevoJson() {
        return """
                {"id":"%s","type":"visitor","text":"%s","createdAt":%d}"""
                .formatted(id(), wish.text() + "x".repeat(padding), 1_760_000_000_000L + wish.number());
    }

    /** The visitor who says it, as a webhook of Brevo has them. */
    String visitorJson() {
        return """
                {"id":"%s","source":"widget","displayedName":"%s","attributes":{"EMAIL":"%s"}}"""
                .formatted(conversation, NAME, ADDRESS);
    }
}
