package dev.custombot.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.ClientInfo;
import dev.custombot.conversation.Contact;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.ConversationDetails;
import dev.custombot.conversation.Customer;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.PreferredAgent;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;

/** Replies that are written as a record and read again are the same, whatever their texts; and no other bytes make the reader fail otherwise than it says. */
final class ReplyRecords {

    private ReplyRecords() {}

    static void check(byte[] input) {
        Pieces pieces = new Pieces(input);
        List<OutgoingReply> replies = new ArrayList<>();
        do {
            replies.add(reply(pieces));
        } while (pieces.flag() && replies.size() < 4);
        byte[] value = new ReplyRecord("c", Optional.empty(), replies).value();
        List<OutgoingReply> again = ReplyRecord.replies(value);
        assertThat(again).isEqualTo(replies);
        assertThat(new ReplyRecord("c", Optional.empty(), again).value()).isEqualTo(value);
        assertThat(again.get(0).fingerprint()).isEqualTo(replies.get(0).fingerprint());
        readsAnything(input);
    }

    private static void readsAnything(byte[] input) {
        try {
            List<OutgoingReply> read = ReplyRecord.replies(input);
            ReplyRecord record = new ReplyRecord("c", Optional.empty(), Optional.of("t"), read);
            assertThat(ReplyRecord.replies(record.value())).isEqualTo(read);
        } catch (RecordFormatException e) {
            assertThat(e).hasNoCause();
        }
    }

    private static OutgoingReply reply(Pieces pieces) {
        return new OutgoingReply(pieces.text(), pieces.text(), content(pieces), pieces.some(ReplyRecords::attachment),
                pieces.some(ReplyRecords::attribute), pieces.maybe(ReplyRecords::reference),
                pieces.maybe(ReplyRecords::details),
                pieces.maybe(ReplyRecords::opened), pieces.maybe(Pieces::text));
    }

    private static Content content(Pieces pieces) {
        Content content = pieces.flag()
                ? Content.of(Content.Kind.values()[pieces.number() % Content.Kind.values().length], pieces.text())
                : Content.none();
        return pieces.flag() ? content.redacted() : content;
    }

    private static Attachment attachment(Pieces pieces) {
        return Attachment.of(pieces.maybe(Pieces::text), pieces.text(), pieces.maybe(Pieces::text),
                pieces.flag() ? OptionalLong.of(pieces.number() * 100_000_000_000L) : OptionalLong.empty(), Optional.empty());
    }

    private static MessageAttribute attribute(Pieces pieces) {
        return MessageAttribute.of(pieces.flag(), pieces.maybe(Pieces::text), pieces.text(), pieces.text());
    }

    private static MessageReference reference(Pieces pieces) {
        return MessageReference.of(pieces.maybe(Pieces::text), pieces.maybe(Pieces::text));
    }

    private static NewConversation opened(Pieces pieces) {
        return NewConversation.on(pieces.text() + "t", pieces.text() + "a").with(details(pieces));
    }

    private static ConversationDetails details(Pieces pieces) {
        ConversationDetails details = ConversationDetails.none().withEntryPoint(pieces.text());
        if (pieces.flag()) {
            details = details.withCustomer(Customer.of(pieces.maybe(Pieces::text), pieces.maybe(Pieces::text),
                    pieces.some(some -> Attribute.of(some.text(), some.text())),
                    pieces.some(some -> Contact.of(some.text(), some.maybe(Pieces::text), some.text()))));
        }
        if (pieces.flag()) {
            details = details
                    .withClientInfo(ClientInfo.of(pieces.flag() ? OptionalInt.of(pieces.number()) : OptionalInt.empty(),
                            pieces.maybe(Pieces::text), pieces.maybe(Pieces::text)));
        }
        if (pieces.flag()) {
            details = details.withPreferredAgent(PreferredAgent.of(pieces.maybe(Pieces::text), pieces.maybe(Pieces::text)));
        }
        return details.withTranscript(pieces.some(ReplyRecords::transcript));
    }

    private static TranscriptMessage transcript(Pieces pieces) {
        TranscriptMessage message = TranscriptMessage
                .of(pieces.text(), content(pieces), Sender.of(pieces.text(), pieces.maybe(Pieces::text), Optional.empty()))
                .withAttributes(pieces.some(ReplyRecords::attribute)).withSent(Instant.ofEpochMilli(pieces.number()));
        return pieces.flag()
                ? message.withRecipient(Recipient.of(pieces.text(), pieces.maybe(Pieces::text), Optional.empty()))
                : message;
    }
}
