package dev.custombot.docs;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import dev.custombot.Assets;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.Role;
import io.smallrye.mutiny.Uni;

/** What else the hub can be asked. */
public class HubDesk {

    // tag::manager[]
    @Inject
    ConversationManager manager;

    Uni<String> register(String callback) {
        return manager.clientApplications().create(ClientApplication.of("order-bot-application",
                Role.customBot(callback, "night-shift@bots.example")));
    }

    String whatWasSaid(String conversationId) {
        return manager.conversation(conversationId).await().indefinitely().text();
    }
    // end::manager[]

    // tag::assets[]
    @Inject
    Assets assets;

    Uni<Reply> label(InputStream pdf) {
        return assets.upload(pdf, "label.pdf", "application/pdf")
                .map(file -> Reply.text("Your label").withAttachments(List.of(file)));
    }

    Uni<Void> keep(Attachment photo) {
        return assets.download(photo, Path.of("/var/photos/" + UUID.randomUUID()));
    }
    // end::assets[]
}
