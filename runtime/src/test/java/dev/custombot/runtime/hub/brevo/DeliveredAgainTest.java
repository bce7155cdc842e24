package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static dev.custombot.runtime.hub.brevo.Webhooks.started;
import static dev.custombot.runtime.hub.brevo.Webhooks.transcript;
import static dev.custombot.runtime.hub.brevo.Webhooks.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is delivered twice has the same id twice, and nothing else has it. */
class DeliveredAgainTest {

    private static final String NAMELESS = "{'type': 'visitor', 'text': 'hi', 'createdAt': 5}";

    private final Webhooks brevo = Webhooks.taken();

    @Test
    void theFirstMessageMayComeInAFragmentAgain() {
        assertThat(id(fragment(visitor("m-1", "hi", 5)))).isEqualTo(id(started(visitor("m-1", "hi", 5)))).isEqualTo("m-1");
    }

    @Test
    void aMessageWithoutAnIdHasOneOfItsOwn() {
        assertThat(id(fragment(NAMELESS))).isEqualTo(id(started(NAMELESS))).isNotBlank()
                .isNotEqualTo(id(fragment(NAMELESS.replace("hi", "ho"))))
                .isNotEqualTo(id(fragment(NAMELESS).replace("vis-1", "vis-2")));
    }

    @Test
    void anIdThatIsTooLongIsAnother() {
        assertThat(id(fragment(visitor("m".repeat(256), "hi", 5)))).hasSizeLessThan(256)
                .isNotEqualTo(id(fragment(visitor("n".repeat(256), "hi", 5))));
    }

    @Test
    void charactersAreCountedAndNotWhatJavaKeepsThemIn() {
        String longest = "\ud83d\ude00".repeat(255);

        assertThat(id(fragment(visitor(longest, "hi", 5)))).isEqualTo(longest);
    }

    @Test
    void oneThreadEndsSeveralTimes() {
        String first = transcript(visitor("m-1", "hi", 5));
        String second = transcript(visitor("m-1", "hi", 5), visitor("m-2", "again", 6));

        assertThat(id(first)).isEqualTo(id(first.replace("Ana", "Anna"))).isNotEqualTo(id(second)).isNotEqualTo("m-1");
    }

    @Test
    void eventsWithoutMessagesAreKnownByAllThatTheySay() {
        String event = "{'eventName': 'visitorBanned', 'visitor': {'id': 'vis-1'}, 'by': 'Kim'}";

        assertThat(id(event)).isEqualTo(id(event)).isNotEqualTo(id(event.replace("Kim", "Lee")));
    }

    private String id(String event) {
        return brevo.split(event).get(0).messageId();
    }
}
