package dev.custombot.it;

import java.util.Locale;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** Speaks the customer's language. */
public class LocaleBot {

    @OnMessage(value = "text", matching = "my language")
    String language(Text message, Locale locale) {
        return locale.toLanguageTag();
    }
}
