package dev.custombot.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.Assets;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;

/** Handlers that send files. */
@ApplicationScoped
public class FilesBot {

    /** @param path of the file */
    public record Wish(String path) {}

    private final Assets assets;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    FilesBot(Assets assets) {
        this.assets = assets;
    }

    @OnMessage("custom.file.returned")
    List<Reply> returned(Wish wish) {
        return List.of(Reply.text("before"), Reply.file(Path.of(wish.path())), Reply.text("after"));
    }

    @OnMessage("custom.file.said")
    String said(Wish wish, Replies replies) {
        replies.send("before");
        replies.send(Reply.text("with it").withAttachments(List.of(Attachment.file(Path.of(wish.path()), "own.pdf",
                "application/pdf"))));
        return "after";
    }

    /** Fails once, after the file is on its way. */
    @OnMessage("custom.file.again")
    String again(Wish wish, IncomingMessage message, Replies replies) {
        replies.send(Reply.file(Path.of(wish.path())));
        if (failed.add(message.id())) {
            throw new IllegalStateException("not yet");
        }
        return "after";
    }

    @OnMessage("custom.file.uploaded")
    Reply uploaded(Wish wish) throws IOException {
        try (InputStream content = Files.newInputStream(Path.of(wish.path()))) {
            return Reply.files(List.of(assets.blocking().upload(content, "stream.bin", "application/octet-stream")));
        }
    }
}
