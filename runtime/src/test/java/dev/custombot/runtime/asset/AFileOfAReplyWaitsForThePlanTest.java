package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;

/** A handler that says a file has not failed because many do at once: the file waits until the hub takes another. */
class AFileOfAReplyWaitsForThePlanTest {

    private static final HubRequestException SPENT = HubRequestException
            .unanswered("asset.create", HubRequestException.PLAN_SPENT).after(Duration.ofMillis(5));

    @TempDir
    Path folder;

    @Test
    void asOftenAsItTakes() throws IOException {
        assertUploaded(9, SPENT);
    }

    @Test
    void alsoWhenTheHubItselfSaysThatItIsTooMuch() throws IOException {
        assertUploaded(2, HubRequestException.answered("asset.create", 429, "429", "").after(Duration.ofMillis(5)));
    }

    @Test
    void whatTheApplicationUploadsItselfItIsTold() {
        try (FakeHub hub = new FakeHub(request -> request.response().end())) {
            hub.at(hub.address("/a")).failing(1, SPENT);
            assertThatThrownBy(() -> hub.assets().blocking().upload(new byte[7], "a.txt", "text/plain")).isSameAs(SPENT);
        }
    }

    @Test
    void anyOtherFailureIsOne() throws IOException {
        HubRequestException refused = HubRequestException.answered("asset.create", 400, "400-196", "");
        try (FakeHub hub = new FakeHub(request -> request.response().end())) {
            hub.at(hub.address("/a")).failing(1, refused);
            assertThatThrownBy(() -> upload(hub)).isSameAs(refused);
        }
    }

    private void assertUploaded(int failures, HubRequestException failure) throws IOException {
        try (FakeHub hub = new FakeHub(request -> request.response().end())) {
            hub.at(hub.address("/a")).failing(failures, failure);
            assertThat(upload(hub).id()).contains(FakeHub.ID);
            assertThat(hub.asked).hasSize(failures + 1);
        }
    }

    private Attachment upload(FakeHub hub) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "content");
        return hub.files(new FakeHub.Config()).upload(Attachment.file(file), Optional.of("sms")).await()
                .atMost(Duration.ofSeconds(30));
    }
}
