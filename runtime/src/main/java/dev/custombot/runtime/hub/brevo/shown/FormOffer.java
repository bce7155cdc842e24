package dev.custombot.runtime.hub.brevo.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.Form;
import dev.custombot.message.FormDefinition;
import dev.custombot.message.FormDefinition.Data;
import dev.custombot.message.FormItem;
import dev.custombot.message.FormPage;

/**
 * A form that is filled in page by page.
 *
 * @param form without pictures
 * @param page the one that the customer was asked last
 * @param answers those that were given, in their order
 */
record FormOffer(Form form, FormPage page, List<FormAnswer> answers) implements Offer {

    FormOffer {
        answers = List.copyOf(answers);
    }

    /** The form's beginning, with its first page. */
    static Offered of(Form content) {
        Data data = content.form().data();
        Form form = with(content, data.pages());
        FormPage first = form.page(data.startPageIdentifier()).orElseGet(() -> form.pages().get(0));
        List<String> beginning = new ArrayList<>();
        content.receivedMessage().ifPresent(bubble -> beginning.add(Lines.of(bubble.title(), bubble.subtitle())));
        content.splash().ifPresent(splash -> beginning.add(Lines.of(List.of(splash.header(), splash.splashtext()))));
        beginning.add(new PageQuestion(first).text());
        return new Offered(Lines.paragraphs(beginning), new FormOffer(form, first, List.of()));
    }

    @Override
    public Optional<Meaning> meaning(String text, boolean givesUp) {
        return new PageQuestion(page).answer(text, givesUp).map(items -> {
            List<FormAnswer> more = new ArrayList<>(answers);
            more.add(new FormAnswer(page.pageIdentifier(), items));
            return next(items, more).<Meaning>map(next -> new Meaning.Next(
                    new Offered(new PageQuestion(next).text(), new FormOffer(form, next, more))))
                    .orElseGet(() -> new Meaning.Content(MessageType.FORM, filled(more).toJson()));
        });
    }

    @Override
    public void write(ObjectNode json) {
        OfferJson.write(json, form);
        OfferJson.write(json, page.pageIdentifier(), answers);
    }

    /** None after the last page, nor where the form would go round. */
    private Optional<FormPage> next(List<FormItem> items, List<FormAnswer> given) {
        if (page.submitForm()) {
            return Optional.empty();
        }
        return items.stream().flatMap(item -> item.nextPageIdentifier().stream()).findFirst().or(page::nextPageIdentifier)
                .flatMap(form::page)
                .filter(next -> given.stream().noneMatch(answer -> answer.page().equals(next.pageIdentifier())));
    }

    private Form filled(List<FormAnswer> given) {
        return with(form, given.stream().map(answer -> answer.on(form.page(answer.page()).orElse(page))).toList());
    }

    private static Form with(Form content, List<FormPage> pages) {
        FormDefinition definition = content.form();
        Data data = definition.data();
        return new Form(content.type(), content.version(), new FormDefinition(definition.version(), definition.template(),
                new Data(data.startPageIdentifier(), data.showSummary(), data.splash(), pages, data.otherFields()),
                definition.otherFields()), List.of(), content.receivedMessage(), content.replyMessage(), content.otherFields());
    }
}
