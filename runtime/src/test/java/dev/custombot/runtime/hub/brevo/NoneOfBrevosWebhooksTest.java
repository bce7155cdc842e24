package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static dev.custombot.runtime.hub.brevo.Webhooks.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;

/** Only what cannot be Brevo's is refused, with what is wrong with it; all else is taken, as far as it goes. */
class NoneOfBrevosWebhooksTest {

    private final Webhooks brevo = Webhooks.taken();

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "'x'", "[]", "[null]", "[[]]", "{", "{} {}",
            "{'eventName': 'conversationStarted',"})
    void whatIsNoEvent(String body) {
        assertRefused(body, 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}|eventName", "{'eventName': 7}|eventName",
            "{'eventName': ' '}|eventName", "{'eventName': 'a b'}|eventName", "{'eventName': 'conversationStarted'}|message",
            "{'eventName': 'conversationFragment'}|messages",
            "{'eventName': 'conversationFragment', 'messages': 'x'}|messages"})
    void theFieldIsNamed(String body, String field) {
        assertThat(assertRefused(body, 400).toString()).contains(field + " ");
    }

    @Test
    void tooManyMessages() {
        assertThat(assertRefused(fragment(messages(6)), 400).reason()).isEqualTo("too_many_messages");
        assertThat(brevo.split(fragment(messages(5)))).hasSize(5);
    }

    @Test
    void tooManyEventsWithMessages() {
        String event = fragment(messages(5));

        assertThat(assertRefused("[" + event + "," + event + "," + event + "]", 400).reason()).isEqualTo("too_many_messages");
    }

    @Test
    void tooDeep() {
        assertThat(assertRefused("{'eventName': 'x', 'a': " + "[".repeat(40) + "]".repeat(40) + "}", 400).reason())
                .isEqualTo("too_deep");
    }

    /** The pages that a visitor has looked at grow without end, and no message is lost for them. */
    @Test
    void whatIsCommonIsStoredWithoutThePagesIfItIsTooLarge() {
        String pages = "'lastVisit': {'viewedPages': ['" + "p".repeat(3_000) + "']}";
        String event = fragment(visitor("m-1", "hi", 5)).replace("'id': 'vis-1'", "'id': 'vis-1', " + pages);

        assertThat(brevo.read(event)).singleElement().satisfies(message -> {
            assertThat(message.text()).contains("hi");
            assertThat(message.json()).doesNotContain("lastVisit");
        });
    }

    /** Brevo would not send them again. */
    @Test
    void theMessagesOfOneOfWhomMuchIsKnownAreTaken() {
        String known = "'attributes': {'EMAIL': 'ana@shop.example'}, 'notes': '" + "n".repeat(3_000) + "'";
        assertThat(brevo.read(fragment(visitor("m-1", "hi", 5)).replace("'displayedName'", known + ", 'displayedName'")))
                .singleElement().satisfies(message -> {
                    assertThat(message.text()).contains("hi");
                    assertThat(message.conversation().id()).isEqualTo("vis-1");
                    assertThat(message.conversation().customerName()).contains("Ana");
                    assertThat(message.json()).doesNotContain("notes", "EMAIL").contains("agent-kim");
                });
    }

    @Test
    void whatIsCommonMayBeTooLargeAllTheSame() {
        assertRefused(fragment(visitor("m-1", "hi", 5)).replace("Ana", "a".repeat(3_000)), 413);
    }

    /** They are put aside one by one. */
    @Test
    void messagesThatAreNoneKeepNoOtherOut() {
        assertThat(brevo.split(fragment("7", "null", visitor("m-1", "hi", 5), "[]"))).extracting(DeliveredMessage::type)
                .containsExactly("", "", "text", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'visitor': {'id': 'vis-1'}}", "{'eventName': 'conversationFragment', 'visitor': {'id': 'vis-1'}}",
            "{'eventName': 'a b', 'visitor': {'id': 'vis-1'}}", "7", "[]"})
    void eventsThatAreNoneKeepNoOtherOut(String none) {
        assertThat(brevo.split("[" + none + "," + fragment(visitor("m-1", "hi", 5)) + "," + none + "]"))
                .extracting(DeliveredMessage::type).containsExactly("", "text", "");
    }

    @Test
    void norDoesOneWhoseCommonPartIsTooLarge() {
        String large = fragment(visitor("m-1", "hi", 5)).replace("Ana", "a".repeat(3_000));

        assertThat(brevo.split("[" + large + "," + fragment(visitor("m-2", "hi", 5)) + "]"))
                .extracting(DeliveredMessage::type).containsExactly("", "text");
    }

    @Test
    void onlyEventsThatAreNoneAreNone() {
        assertRefused("[{}, {}]", 400);
    }

    @Test
    void halfOfAPairIsStoredAsItCame() {
        assertThat(brevo.read(fragment(visitor("m-1", "a\\ud83d!", 5)))).singleElement()
                .extracting(IncomingMessage::text).extracting(text -> text.orElseThrow()).isEqualTo("a\ud83d!");
    }

    @Test
    void numbersOfAnySizeAreOnlyNumbers() {
        assertThat(brevo.read(fragment("{'id': 'm-1', 'type': 'visitor', 'text': 'x', 'createdAt': 1e999999999, 'n': "
                + "9".repeat(90) + "}"))).singleElement().satisfies(message -> assertThat(message.created()).isEmpty());
    }

    private static String[] messages(int count) {
        return IntStream.range(0, count).mapToObj(number -> visitor("m-" + number, "x", number)).toArray(String[]::new);
    }

    private CallbackProblem assertRefused(String body, int status) {
        CallbackProblem[] refused = new CallbackProblem[1];
        assertThatExceptionOfType(CallbackProblem.class).isThrownBy(() -> brevo.split(body)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(status);
            refused[0] = problem;
        });
        return refused[0];
    }
}
