package dev.custombot.it.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.Assets;
import dev.custombot.conversation.Attachment;
import dev.custombot.it.HandledLog;
import dev.custombot.it.Json;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** A file of the bot is at the hub when its reply gets there: in its order, once, and whole. */
@QuarkusTest
class FilesGoWithRepliesTest {

    private static final int LARGEST = 10_485_760;

    @Inject
    Hub hub;

    @Inject
    Assets assets;

    @Inject
    HandledLog log;

    @TempDir
    Path folder;

    @Test
    void inTheirOrderWhenTheyAreReturned() throws IOException {
        List<BotReply> replies = asks("returned", file("label.pdf", 20)).awaitReplies(3);

        assertThat(replies).extracting(reply -> reply.text().orElse("")).containsExactly("before", "", "after");
        assertThat(stored(replies.get(1)).path("name").asText()).isEqualTo("label.pdf");
        assertThat(stored(replies.get(1)).path("contentType").asText()).isEqualTo("application/pdf");
        assertThat(stored(replies.get(1)).path("used").asBoolean()).isTrue();
    }

    @Test
    void inTheirOrderWhenTheyAreSaidMeanwhile() throws IOException {
        List<BotReply> replies = asks("said", file("label.pdf", 20)).awaitReplies(3);

        assertThat(replies).extracting(reply -> reply.text().orElse("")).containsExactly("before", "with it", "after");
        assertThat(stored(replies.get(1)).path("name").asText()).isEqualTo("own.pdf");
    }

    @Test
    void onceWhenTheHandlerRunsAgain() throws IOException {
        TestConversation conversation = asks("again", file("label.pdf", 20));
        List<BotReply> replies = conversation.awaitReplies(2);

        assertThat(replies.get(0).text()).isEmpty();
        assertThat(replies.get(1).text()).contains("after");
        assertThat(conversation.replies()).hasSize(2);
        assertThat(hub.requests()).filteredOn(request -> request.conversations().contains(conversation.id()))
                .extracting(HubRequest::status).containsOnly(202);
    }

    @Test
    void aStreamIsUploadedAsWell() throws IOException {
        BotReply reply = asks("uploaded", file("label.pdf", 20)).awaitReply();
        assertThat(stored(reply).path("size").asInt()).isEqualTo(20);
    }

    @Test
    void anAddressThatIsOverIsAskedForAnew() throws IOException {
        hub.expireNextFileAddresses(1);
        assertThat(stored(asks("returned", file("label.pdf", 20)).awaitReplies(3).get(1)).path("uploaded").asBoolean())
                .isTrue();
    }

    @Test
    void aFileThatIsNotThereIsAFailureOfTheHandler() {
        TestConversation conversation = hub.conversation().customerSends("custom.file.returned",
                Map.of("path", folder.resolve("nowhere.pdf").toString()));
        conversation.customerSays("next").awaitReply();
        assertThat(conversation.replies()).hasSize(1);
    }

    @Test
    void theLargestGoesUpAndComesDownWhole() throws IOException {
        Path file = file("large.bin", LARGEST);
        Attachment uploaded = assets.blocking().upload(file);
        Path back = folder.resolve("back.bin");
        assets.blocking().download(uploaded, back);

        assertThat(back).hasSameBinaryContentAs(file);
        try (InputStream content = assets.blocking().download(uploaded); InputStream original = Files.newInputStream(file)) {
            assertThat(content).hasSameContentAs(original);
        }
        assets.blocking().delete(uploaded.id().orElseThrow());
    }

    @Test
    void whatACustomerSendsIsRead() throws IOException {
        TestConversation conversation = hub.conversation().customerAttaches("photo.png", "image/png",
                "pixels".getBytes(StandardCharsets.UTF_8));
        conversation.awaitReply();
        Attachment photo = log.of(conversation.id()).get(0).attachments().get(0);
        assertThat(photo.size()).hasValue(6);
        try (InputStream content = assets.blocking().download(photo)) {
            assertThat(content).hasContent("pixels");
        }
        hub.expireFileAddresses();
        try (InputStream content = assets.blocking().download(photo)) {
            assertThat(content).hasContent("pixels");
        }
    }

    private TestConversation asks(String how, Path file) {
        return hub.conversation().customerSends("custom.file." + how, Map.of("path", file.toString()));
    }

    private Path file(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    /** What the hub has of the reply's only file. */
    private JsonNode stored(BotReply reply) {
        JsonNode attachments = Json.of(reply.message()).path("attachments").path("attachment");
        assertThat(attachments).hasSize(1);
        for (JsonNode asset : Json.of(hub.control("/control/assets")).path("assets")) {
            if (asset.path("id").equals(attachments.get(0).path("id"))) {
                return asset;
            }
        }
        throw new AssertionError("The hub has no such file");
    }
}
