package dev.custombot.pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/** Brevo's emulator keeps no files: the page says beside the field that the bot cannot download what is attached. */
class FilesAtBrevoLeadNowhereTest {

    @RegisterExtension
    final Chat chat = new Chat(options -> options.withBrevo(BrevoSetting.defaults()));

    @Test
    void saidBeforeOneIsAttached() {
        chat.untilShown("#say .hint", "The bot is told of a file, and cannot download it.");
    }
}
