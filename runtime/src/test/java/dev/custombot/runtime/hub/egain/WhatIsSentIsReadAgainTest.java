package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.ErrorReport;
import dev.custombot.message.Escalation;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.wire.RequestWriter;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a bot sends is, when it comes back from the hub, the same: contents, files, attributes, customers, transcripts. */
class WhatIsSentIsReadAgainTest {

    private static final HubSender AS_IT_IS = new HubSender() {

        @Override
        public HubCredentials credentials() {
            return HubCredentials.fixed("key");
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new UnsupportedOperationException();
        }
    };

    private final ObjectMapper mapper = new ObjectMapper();

    @Property(tries = 100)
    void texts(@ForAll("words") String text, @ForAll boolean html, @ForAll("files") List<Attachment> files) throws IOException {
        Text content = new Text(text, html, files);

        assertThat(Text.of(back(content.toReply()))).isEqualTo(content);
    }

    @Property(tries = 100)
    void escalations(@ForAll("words") String note, @ForAll("attributes") List<MessageAttribute> attributes,
            @ForAll("details") ConversationDetails details) throws IOException {
        Escalation content = new Escalation(Optional.of(note), Optional.empty(), attributes, details);

        assertThat(Escalation.of(back(content.toReply()))).isEqualTo(content);
    }

    @Property(tries = 100)
    void customers(@ForAll("customers") Customer customer, @ForAll("contactKinds") String contact) throws IOException {
        CustomerInfo content = new CustomerInfo(customer, Optional.of(contact), Optional.of(contact));

        assertThat(CustomerInfo.of(back(content.toReply()))).isEqualTo(content);
    }

    @Property(tries = 100)
    void errors(@ForAll("ids") String id, @ForAll("words") String code, @ForAll("words") String error) throws IOException {
        ErrorReport content = ErrorReport.about(MessageReference.of(Optional.of(id), Optional.of(id)), code, error);

        assertThat(ErrorReport.of(back(content.toReply()))).isEqualTo(content);
    }

    @Property(tries = 50)
    void redaction(@ForAll("words") String text) throws IOException {
        IncomingMessage back = back(Reply.text(text).redacted());

        assertThat(back.redact()).isTrue();
        assertThat(back.content()).isEqualTo(Content.ofText(text).redacted());
    }

    /** Through the topic and over the wire, as the hub would deliver it to the other side. */
    private IncomingMessage back(Reply reply) throws IOException {
        List<OutgoingReply> outgoing = new OutgoingReplies(AS_IT_IS, new EgainKind().features(), mapper, new LoopGuard(1, 1),
                Optional.empty())
                .own("m-1", reply, Optional.empty()).replies();
        byte[] record = new ReplyRecord("c-1", Optional.empty(), outgoing).value();
        List<AddressedReply> read = ReplyRecord.replies(record).stream().map(one -> new AddressedReply("c-1", one)).toList();
        ObjectNode value = mapper.createObjectNode();
        value.set("message", mapper.readTree(new RequestWriter("bot").write(read)).path("messages").path("message").path(0));
        return new MessageReader().read(Records.callback("c-1", reply.type(), "custom_bot",
                value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange(' ', '~').withChars('é', '\u4e2d', '"', '\\', '\n').ofMinLength(1)
                .ofMaxLength(30).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
    }

    @Provide
    Arbitrary<String> contactKinds() {
        return Arbitraries.of("email", "phone.mobile", "facebookId", "other");
    }

    @Provide
    Arbitrary<List<Attachment>> files() {
        Arbitrary<Attachment> uploaded = words().map(Attachment::uploaded);
        Arbitrary<Attachment> fetched = Combinators.combine(words(), words(), Arbitraries.longs().between(0, 10_485_760))
                .as((name, type, size) -> Attachment.of(Optional.empty(), name, Optional.of(type), OptionalLong.of(size),
                        Optional.of(URI.create("https://shop.example/f"))));
        return Arbitraries.oneOf(uploaded, fetched).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<MessageAttribute>> attributes() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("activity", "customer").optional(), words(),
                words())
                .as(MessageAttribute::of).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Customer> customers() {
        Arbitrary<Attribute> attribute = Combinators.combine(words(), words()).as(Attribute::of);
        Arbitrary<Contact> contact = Combinators.combine(Arbitraries.of("email", "phone", "other"),
                Arbitraries.of("mobile", "office", "home").optional(), words()).as(Contact::of);
        return Combinators.combine(words().optional(), Arbitraries.of("individual").optional(), attribute.list().ofMaxSize(10),
                contact.list().ofMaxSize(25)).as(Customer::of);
    }

    @Provide
    Arbitrary<ConversationDetails> details() {
        Arbitrary<ClientInfo> clientInfo = Combinators.combine(Arbitraries.integers().between(-720, 720), words().optional())
                .as((offset, referrer) -> ClientInfo.of(OptionalInt.of(offset), referrer, referrer));
        Arbitrary<PreferredAgent> agent = words().map(PreferredAgent::withUserName);
        Arbitrary<TranscriptMessage> said = Combinators.combine(words(), words(), words(),
                Arbitraries.longs().between(0, 4_000_000_000_000L), ids().optional(), attributes()).as(
                        (customer, bot, text, sent, parent, attributes) -> JsonFields.with(TranscriptMessage
                                .customerToBot(customer, bot, text, Instant.ofEpochMilli(sent)).withAttributes(attributes),
                                parent, (made, id) -> made.withParent(
                                        MessageReference.of(Optional.of(id), Optional.of(text)))));
        return Combinators
                .combine(contactKinds().optional(), contactKinds().optional(), words().optional(), customers().optional(),
                        clientInfo.optional(), agent.optional(), said.list().ofMaxSize(10))
                .as((forConversation, forLookup, entryPoint, customer, info, preferred, transcript) -> {
                    ConversationDetails made = ConversationDetails.none().withTranscript(transcript);
                    made = JsonFields.with(made, forConversation, ConversationDetails::withConversationContact);
                    made = JsonFields.with(made, forLookup, ConversationDetails::withLookupContact);
                    made = JsonFields.with(made, entryPoint, ConversationDetails::withEntryPoint);
                    made = JsonFields.with(made, customer, ConversationDetails::withCustomer);
                    made = JsonFields.with(made, info, ConversationDetails::withClientInfo);
                    return JsonFields.with(made, preferred, ConversationDetails::withPreferredAgent);
                });
    }
}
