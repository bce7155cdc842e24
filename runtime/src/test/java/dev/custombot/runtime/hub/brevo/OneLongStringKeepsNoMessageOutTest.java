package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static dev.custombot.runtime.hub.brevo.Webhooks.transcript;
import static dev.custombot.runtime.hub.brevo.Webhooks.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.DeliveredMessage;

/** A mail's picture is one long string of its message: Brevo would not send again what is refused for it. */
class OneLongStringKeepsNoMessageOutTest {

    private static final String PICTURE = "data:image/png;base64," + "A".repeat(Webhooks.LIMITS.stringLength());
    private static final String MAIL = "{'id': 'm-2', 'type': 'visitor', 'text': 'see', 'createdAt': 6, 'rawUnsafeHtml': '"
            + PICTURE + "'}";

    private final Webhooks brevo = Webhooks.taken();

    @Test
    void norItsOwn() {
        assertThat(brevo.read(fragment(visitor("m-1", "hi", 5), MAIL, visitor("m-3", "well?", 7))))
                .extracting(IncomingMessage::text).extracting(text -> text.orElseThrow()).containsExactly("hi", "see", "well?");
    }

    @Test
    void norTheEndOfTheConversation() {
        assertThat(brevo.split(transcript(visitor("m-1", "hi", 5), MAIL))).extracting(DeliveredMessage::type)
                .containsExactly("conversation.end");
    }

    /** Nor what is known of its visitor. */
    @Test
    void whereverItIs() {
        assertThat(brevo.split(fragment(visitor("m-1", "hi", 5)).replace("'displayedName'", "'notes': '" + PICTURE
                + "', 'displayedName'"))).extracting(DeliveredMessage::type).containsExactly("text");
    }
}
