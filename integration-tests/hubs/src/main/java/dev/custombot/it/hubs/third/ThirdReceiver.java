package dev.custombot.it.hubs.third;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Sender;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;

/** {@code [{"uid", "room", "by", "kind", "words", "back"}]}; the secret is in the path. */
record ThirdReceiver(String participant, String secret) implements HubReceiver {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        boolean known = request.pathParameter("secret").filter(secret::equals).isPresent();
        return Uni.createFrom().item(known ? Optional.empty() : Optional.of(CallbackProblem.notFound()));
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        List<DeliveredMessage> messages = new ArrayList<>();
        try {
            for (JsonNode each : JSON.readTree(body)) {
                String place = "[" + messages.size() + "].";
                messages.add(new DeliveredMessage(require(each, "room", place), require(each, "uid", place),
                        require(each, "kind", place).replace("said", "text"), sender(each), Set.of(),
                        Optional.of(require(each, "back", place)), each.toString().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw CallbackProblem.malformed("the body is not JSON");
        }
        if (messages.isEmpty()) {
            throw CallbackProblem.malformed("the body is no array of messages");
        }
        return messages;
    }

    private static String require(JsonNode node, String field, String place) {
        return Optional.ofNullable(node.path(field).textValue())
                .orElseThrow(() -> CallbackProblem.invalid(place + field, "is missing"));
    }

    private String sender(JsonNode node) {
        return participant.equals(node.path("by").asText()) ? Sender.CUSTOM_BOT : Sender.CUSTOMER;
    }

    @Override
    public int storedStatus() {
        return 200;
    }

    @Override
    public IncomingMessage read(CallbackRecord record) {
        try {
            JsonNode node = JSON.readTree(record.value());
            String words = Optional.ofNullable(node.path("words").textValue()).orElseThrow(IOException::new);
            return ReceivedMessage.of(record, Sender.named(sender(node), node.path("by").asText()), Content.ofText(words),
                    node.toString());
        } catch (IOException e) {
            throw new RecordFormatException("the value says nothing");
        }
    }

    /** The number or the title chooses what was offered: the question as it would be shown. */
    @Override
    public Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        QuickReply question = RichContent.parse(QuickReply.class, offer);
        return IntStream.range(0, question.answers().size())
                .filter(place -> message.text().filter(said -> said.equals(Integer.toString(place + 1))
                        || said.equalsIgnoreCase(question.answers().get(place))).isPresent())
                .mapToObj(place -> question.answers().get(place)).findFirst()
                .<Understood>map(chosen -> new Understood.Meant(ReceivedMessage.meaning(message, MessageType.QUICK_REPLY,
                        Content.ofJson(QuickReply.of(question.title(), chosen).toJson())), Optional.empty()))
                .orElseGet(() -> new Understood.Meant(message, Optional.of(offer)));
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return message.sender().type().equals(Sender.CUSTOM_BOT);
    }

    @Override
    public byte[] redact(byte[] value) {
        return value;
    }
}
