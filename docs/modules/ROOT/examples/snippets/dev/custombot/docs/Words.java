package dev.custombot.docs;

import java.util.Locale;

import dev.custombot.ConversationState;
import dev.custombot.OnMessage;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.Text;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageBundles;

/** Recipes of languages. */
final class Words {

    private Words() {}

    // tag::language[]
    @MessageBundle
    public interface Sentences {

        @Message("Hello {name}, what can I do for you?")
        String greeting(String name);
    }

    @Localized("de")
    public interface GermanSentences extends Sentences {

        @Override
        @Message("Guten Tag {name}, was kann ich für Sie tun?")
        String greeting(String name);
    }

    public static class GreetingBot {

        /** What the conversation keeps of its customer. */
        public record Language(String tag) {}

        @OnMessage(value = "text", matching = "(?i)hello")
        String greet(Text message, Conversation conversation, Locale locale, ConversationState<Language> language) {
            if (conversation.customerLocale().isPresent()) { // later messages may not tell it any more
                language.set(new Language(locale.toLanguageTag()));
            }
            Locale known = language.get().map(Language::tag).map(Locale::forLanguageTag).orElse(locale);
            return sentences(known).greeting(conversation.customerName().orElse("stranger"));
        }

        private static Sentences sentences(Locale locale) {
            return locale.getLanguage().equals("de")
                    ? MessageBundles.get(Sentences.class, Localized.Literal.of("de"))
                    : MessageBundles.get(Sentences.class);
        }
    }
    // end::language[]
}
