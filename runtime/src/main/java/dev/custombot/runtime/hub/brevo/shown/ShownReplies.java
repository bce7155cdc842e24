package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.custombot.Limits;
import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.message.Form;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.message.RichLink;
import dev.custombot.message.Template;
import dev.custombot.message.TemplateButton;
import dev.custombot.message.TimePicker;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.record.Json;

/**
 * What a customer sees of a reply at a hub that shows texts and nothing else.
 *
 * @param escalationText what the customer is told when the conversation is handed over
 * @param escalationGroup the group of agents that it is given to: a reply of the type {@link MessageType#ESCALATION_TRANSFER} whose text
 *        is the group's id
 * @param length how many characters a text has at most; a longer one becomes several
 */
public record ShownReplies(Optional<String> escalationText, Optional<String> escalationGroup, int length) {

    /** @throws IllegalArgumentException if nothing of it can be shown, though it says something */
    public Shown of(Reply reply) {
        return switch (reply.type()) {
            case MessageType.TEXT -> text(reply);
            case MessageType.QUICK_REPLY -> offered(reply, QuickReplyOffer.of(content(reply, QuickReply.class)));
            case MessageType.LIST_PICKER -> offered(reply, ListOffer.of(content(reply, ListPicker.class)));
            case MessageType.TIME_PICKER -> offered(reply, TimeOffer.of(content(reply, TimePicker.class)));
            case MessageType.FORM -> offered(reply, FormOffer.of(content(reply, Form.class)));
            case MessageType.TEMPLATE -> template(reply, content(reply, Template.class));
            case MessageType.RICH_LINK -> link(reply, content(reply, RichLink.class));
            case MessageType.PAGE_PUSH -> said(reply, reply.content().value().orElse(""));
            case MessageType.ERROR -> said(reply, error(reply.content()));
            case MessageType.ESCALATION_TRANSFER, MessageType.ESCALATION_REQUEST -> escalation();
            default -> {
                if (!BrevoAdaptations.ADAPTATIONS.words().containsKey(reply.type())) {
                    throw new RefusedReplyException(BrevoAdaptations.SENDABLE.rule(reply.type()));
                }
                yield Shown.of();
            }
        };
    }

    private Shown text(Reply reply) {
        boolean asItIs = reply.content().text().filter(text -> Limits.lengthOf(text) <= length).isPresent()
                && reply.attachments().isEmpty();
        return asItIs
                ? Shown.of(reply)
                : said(reply, reply.content().html().map(PlainText::of).or(() -> reply.content().value()).orElse(""));
    }

    private Shown offered(Reply reply, Offered offered) {
        return said(reply, offered.text()).offering(OfferJson.of(offered.offer()));
    }

    private Shown template(Reply reply, Template template) {
        String text = FilledTemplate.text(template);
        List<String> answers = template.buttons().stream().filter(button -> !button.callToAction()).map(TemplateButton::title)
                .toList();
        if (!answers.isEmpty()) {
            return offered(reply, QuickReplyOffer.of(text, answers));
        }
        List<String> lines = new ArrayList<>(List.of(text));
        template.buttons().forEach(button -> lines.add(button.title() + ": " + button.value().orElse("")));
        return said(reply, Lines.of(lines));
    }

    private Shown link(Reply reply, RichLink link) {
        return said(reply, Lines.of(link.title(), Optional.of(link.link())));
    }

    /** What the customer says from now on is for a person. */
    private Shown escalation() {
        List<Reply> replies = new ArrayList<>();
        escalationText.map(Reply::text).ifPresent(replies::add);
        escalationGroup.map(group -> Reply.of(MessageType.ESCALATION_TRANSFER, Content.ofText(group))).ifPresent(replies::add);
        return new Shown(replies, Optional.of(OfferJson.of(new NoOffer())));
    }

    private Shown said(Reply reply, String text) {
        List<String> lines = new ArrayList<>(List.of(text));
        reply.attachments().forEach(file -> lines.add(file(file)));
        String all = Lines.of(lines);
        if (all.isEmpty()) {
            throw new RefusedReplyException("The reply has nothing that could be shown as a text");
        }
        List<Reply> replies = Reply.texts(all, length);
        return new Shown(reply.content().redact() ? replies.stream().map(Reply::redacted).toList() : replies, Optional.empty());
    }

    private static String file(Attachment file) {
        String address = file.url().orElseThrow(() -> new RefusedReplyException(
                "A file can be shown as a link only, and this one has no address")).toString();
        return file.name().isEmpty() ? address : file.name() + ": " + address;
    }

    private static <T extends RichContent> T content(Reply reply, Class<T> contentClass) {
        T content = RichContent.parse(contentClass, reply.content().json().orElse(""));
        content.requireSendable();
        return content;
    }

    private static String error(Content content) {
        return content.json().map(json -> {
            try {
                return Json.MAPPER.readTree(json).path("error").asText();
            } catch (JsonProcessingException e) {
                return "";
            }
        }).or(content::value).orElse("");
    }
}
