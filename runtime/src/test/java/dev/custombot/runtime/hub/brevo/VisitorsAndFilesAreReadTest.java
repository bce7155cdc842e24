package dev.custombot.runtime.hub.brevo;

import static dev.custombot.runtime.hub.brevo.Webhooks.fragment;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.message.Text;

/** What handlers see of a message besides its words. */
class VisitorsAndFilesAreReadTest {

    private final Webhooks brevo = Webhooks.taken();

    @Test
    void aFileInTheNewShape() {
        Attachment file = only(read("""
                {'id': 'm', 'type': 'visitor', 'text': 'label.png', 'html': '<img>', 'file': {'name': 'label.png',
                 'link': 'https://files.example/1', 'mimeType': 'image/png', 'size': 20480, 'isImage': true}}""")
                .attachments());

        assertThat(file.name()).isEqualTo("label.png");
        assertThat(file.url()).contains(URI.create("https://files.example/1"));
        assertThat(file.contentType()).contains("image/png");
        assertThat(file.size()).isEqualTo(OptionalLong.of(20_480));
    }

    @Test
    void filesInTheOldShapes() {
        List<Attachment> files = read("""
                {'id': 'm', 'type': 'visitor', 'text': 'Here', 'file': {'filename': 'a.pdf', 'url': 'https://files.example/a'},
                 'attachments': [{'fileName': 'b.pdf', 'url': 'https://files.example/b'}]}""").attachments();

        assertThat(files).extracting(Attachment::name).containsExactly("a.pdf", "b.pdf");
        assertThat(files).extracting(file -> file.url().orElseThrow().getPath()).containsExactly("/a", "/b");
    }

    @Test
    void oneFileIsNotTwo() {
        assertThat(read("""
                {'id': 'm', 'type': 'visitor', 'text': 'a', 'file': {'name': 'a', 'link': 'https://f.example/1'},
                 'attachments': [{'name': 'a', 'link': 'https://f.example/1'}]}""").attachments()).hasSize(1);
    }

    /** Each of the two has names of its own for the same fields. */
    @Test
    void oneFileIsNotTwoInTheOldShapesEither() {
        assertThat(read("""
                {'id': 'm', 'type': 'visitor', 'text': 'a', 'file': {'filename': 'a', 'url': 'https://f.example/1', 'size': 3},
                 'attachments': [{'fileName': 'a', 'url': 'https://f.example/1', 'size': 3},
                  {'fileName': 'b', 'url': 'https://f.example/2'}]}""").attachments())
                .extracting(Attachment::name).containsExactly("a", "b");
    }

    /** It is what Brevo writes there, and not what the customer has said. */
    @Test
    void theNameOfAFileIsNoText() {
        IncomingMessage file = read("{'id': 'm', 'type': 'visitor', 'text': 'a.png', 'file': {'name': 'a.png'}}");

        assertThat(file.type()).isEqualTo("text");
        assertThat(file.content().isEmpty()).isTrue();
        assertThat(Text.of(file).attachments()).hasSize(1);
        assertThat(read("{'id': 'm', 'type': 'visitor', 'text': 'My a.png', 'file': {'name': 'a.png'}}").text())
                .contains("My a.png");
    }

    @Test
    void anAddressThatIsNoneIsLeftOut() {
        assertThat(only(read("{'id': 'm', 'type': 'visitor', 'file': {'name': 'a', 'link': 'not an address'}}").attachments())
                .url())
                .isEmpty();
    }

    @Test
    void htmlOnlyWhereThereIsNoText() {
        assertThat(read("{'id': 'm', 'type': 'visitor', 'html': '<b>hi</b>'}").content().html()).contains("<b>hi</b>");
        assertThat(read("{'id': 'm', 'type': 'visitor', 'text': 'hi', 'html': '<b>hi</b>'}").content().html()).isEmpty();
    }

    @Test
    void whatSaysNothingIsNoText() {
        IncomingMessage message = read("{'id': 'm', 'type': 'visitor', 'text': ' ', 'messageType': 'location'}");

        assertThat(message.type()).isEqualTo("custom.message");
        assertThat(message.sender().isCustomer()).isTrue();
        assertThat(message.attributes()).containsExactly(MessageAttribute.external("messageType", "location"));
    }

    @Test
    void theVisitorIsTheCustomer() {
        IncomingMessage message = brevo.read("""
                {'eventName': 'conversationStarted', 'conversationId': 'cnv-1', 'isNoAvailableAgent': true,
                 'conversationStartPage': {'link': 'https://shop.example/cart', 'title': 'Cart'},
                 'message': {'id': 'm-1', 'type': 'visitor', 'text': 'hi', 'isMissed': true, 'subject': 'Tea'},
                 'visitor': {'id': 'vis-1', 'source': 'whatsapp', 'sourceChannelRef': '+33123', 'groupId': 'g-1',
                  'displayedName': 'Coral Otter', 'notes': 'VIP', 'browserLanguage': 'pt-BR',
                  'attributes': {'EMAIL': 'ana@shop.example', 'SMS': '+331', 'WHATSAPP': '+331', 'VIP': true, 'NONE': null}}}
                """).get(0);

        assertThat(message.conversation().channelType()).contains("whatsapp");
        assertThat(message.conversation().accountAddress()).contains("+33123");
        assertThat(message.conversation().entryPoint()).contains("g-1");
        assertThat(message.conversation().customerName()).contains("Coral Otter");
        assertThat(message.conversation().customer().orElseThrow().contacts())
                .containsExactly(Contact.email("ana@shop.example"), Contact.phone("mobile", "+331"));
        assertThat(message.conversation().customerLocale()).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(message.conversation().customer().orElseThrow().attributes()).contains(Attribute.of("VIP", "true"))
                .extracting(Attribute::name).doesNotContain("NONE");
        assertThat(message.conversation().clientInfo().orElseThrow().referrerUrl()).contains("https://shop.example/cart");
        assertThat(message.metadata()).containsExactly(Attribute.of("eventName", "conversationStarted"),
                Attribute.of("conversationId", "cnv-1"), Attribute.of("isNoAvailableAgent", "true"));
        assertThat(message.attributes()).containsExactly(MessageAttribute.external("isMissed", "true"),
                MessageAttribute.external("subject", "Tea"));
        assertThat(message.json()).contains("\"notes\":\"VIP\"");
        assertThat(message.reference().id()).isEqualTo(Optional.of("m-1"));
        assertThat(message.toString()).doesNotContain("Otter", "hi");
    }

    private IncomingMessage read(String message) {
        return only(brevo.read(fragment(message)));
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
