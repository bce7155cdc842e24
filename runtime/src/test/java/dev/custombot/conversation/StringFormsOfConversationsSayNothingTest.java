package dev.custombot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, addresses and contents must not reach logs through string conversion; what is made twice is equal. */
class StringFormsOfConversationsSayNothingTest {

    private static final String SECRET = "secret";

    static Stream<Object> values() {
        Customer customer = Customer.named(SECRET, Contact.phone("mobile", SECRET))
                .withAttributes(List.of(Attribute.of("group", SECRET))).withType("individual");
        TranscriptMessage said = TranscriptMessage.customerToBot(SECRET, SECRET, SECRET, Instant.EPOCH).withId(SECRET)
                .withMessageId(SECRET).withParent(MessageReference.withId(SECRET)).withCreated(Instant.EPOCH)
                .withAttachments(List.of(Attachment.uploaded(SECRET)))
                .withAttributes(List.of(MessageAttribute.external("colour", SECRET)));
        ConversationDetails details = ConversationDetails.none().withCustomer(customer).withContacts("email", "email")
                .withEntryPoint(SECRET).withTranscript(List.of(said)).withPreferredAgent(PreferredAgent.withUserName(SECRET))
                .withClientInfo(ClientInfo.none().withTimeOffset(60).withReferrer(SECRET, SECRET));
        return Stream.of(customer, customer.contacts().get(0), customer.attributes().get(0), said, said.sender(),
                said.recipient().orElseThrow(), said.attributes().get(0), details, details.clientInfo().orElseThrow(),
                details.preferredAgent().orElseThrow(), NewConversation.on("web_chat", SECRET).with(details),
                Attachment.at(URI.create("https://shop.example/" + SECRET), SECRET, "text/plain", 1));
    }

    static Stream<List<Object>> pairs() {
        List<Object> first = values().toList();
        List<Object> second = values().toList();
        return Stream.iterate(0, i -> i + 1).limit(first.size()).map(i -> List.of(first.get(i), second.get(i)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void nothingIsSaid(Object value) {
        assertThat(value.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsMadeTwiceIsEqual(List<Object> pair) {
        assertThat(pair.get(0)).isEqualTo(pair.get(1)).hasSameHashCodeAs(pair.get(1));
    }
}
