package dev.custombot.it.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.conversation.Transcript;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.AcceptedMessage;
import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Account.Chat;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.BlockingResources;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.NewMessage;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Resource;
import dev.custombot.hub.egain.Role;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Every operation of the hub's API is a typed call, and its errors are one exception. */
@QuarkusTest
class ConversationManagerTest {

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @Inject
    ConversationManager manager;

    @Inject
    Hub hub;

    private final List<Runnable> cleaning = new ArrayList<>();

    @AfterEach
    void clean() {
        cleaning.forEach(Runnable::run);
    }

    @Test
    void everyKindIsMadeReadChangedAndDeleted() {
        String authentication = lives(manager.authentications().blocking(), Authentication.basic(name("door"), "hub", "pass"));
        String application = lives(manager.clientApplications().blocking(), ClientApplication.of(name("shop"),
                Role.customBot("https://bot.example/callback", "night@bot.example").withAuthentication(authentication)));
        String participant = lives(manager.participants().blocking(), Participant.customBot(name("shop"), application));
        String channel = lives(manager.channels().blocking(), Channel.of("custom." + name("kiosk"), "Kiosk", "aWNvbg=="));
        String orchestration = lives(manager.orchestrations().blocking(),
                Orchestration.of(name("shop"), Orchestration.Bot.of(application, participant)).withCustomer(application));
        lives(manager.accounts().blocking(), Account.of(name("shop"), "+4912345", channel, Chat.of(orchestration, "1000")));
    }

    private <T extends Resource> String lives(BlockingResources<T> resources, T resource) {
        String id = resources.create(resource);
        T read = resources.get(id);
        assertThat(read.name()).isEqualTo(resource.name());
        assertThat(read.origin().created()).isPresent();
        resources.update(read);
        assertThat(resources.list()).extracting(Resource::name).contains(resource.name());
        assertThat(resources.find(resource.name()).flatMap(Resource::id)).contains(id);
        cleaning.add(0, () -> resources.delete(id));
        return id;
    }

    @Test
    void listsGoPageByPage() {
        BlockingResources<Authentication> authentications = manager.authentications().blocking();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = name("door-" + i);
            String id = authentications.create(Authentication.basic(name, "hub", "pass"));
            cleaning.add(() -> authentications.delete(id));
            names.add(name);
        }

        assertThat(authentications.list()).extracting(Authentication::name).containsAll(names).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertError(() -> manager.participants().blocking().get(NOWHERE), 404, "404-101");
        assertError(() -> manager.participants().blocking().create(Participant.customBot(name("shop"), NOWHERE)), 404,
                "404-101");
        assertError(() -> manager.conversation(NOWHERE).await().indefinitely(), 404, "404-101");
    }

    @Test
    void aNameIsTakenOnce() {
        BlockingResources<Authentication> authentications = manager.authentications().blocking();
        String id = authentications.create(Authentication.basic(name("door"), "hub", "pass"));
        cleaning.add(() -> authentications.delete(id));
        String taken = authentications.get(id).name();

        assertError(() -> authentications.create(Authentication.basic(taken, "hub", "pass")), 400, "400-138");
    }

    @Test
    void whatIsInUseStays() {
        String authentication = lives(manager.authentications().blocking(), Authentication.basic(name("door"), "hub", "pass"));
        lives(manager.clientApplications().blocking(), ClientApplication.of(name("shop"),
                Role.customBot("https://bot.example/callback", "night@bot.example").withAuthentication(authentication)));

        assertError(() -> manager.authentications().blocking().delete(authentication), 400, "400-196");
    }

    @Test
    void whatWouldBeRefusedIsNotSent() {
        assertThatThrownBy(() -> manager.authentications().create(Authentication.basic("", "hub", "pass")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("name must have 1 to 255 characters");
        assertThatThrownBy(() -> manager.send(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messagesAreSentAtOnceAndFoundInTheTranscript() {
        TestConversation conversation = hub.conversation().customerSays("hello");
        conversation.awaitReply();

        List<AcceptedMessage> accepted = manager.send(List.of(
                NewMessage.into(conversation.id(), UUID.randomUUID().toString(), Reply.text("By the way")),
                NewMessage.into(conversation.id(), UUID.randomUUID().toString(), Reply.end()))).await()
                .indefinitely();

        assertThat(accepted).hasSize(2)
                .allSatisfy(message -> assertThat(message.conversationId()).isEqualTo(conversation.id()));
        Transcript transcript = manager.conversation(conversation.id()).await().indefinitely();
        assertThat(transcript.text()).contains("hello", "By the way");
        assertThat(transcript.toString()).doesNotContain("hello");
    }

    private static String name(String what) {
        return what + "-" + UUID.randomUUID();
    }

    private static void assertError(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HubRequestException.class, error -> {
            assertThat(error.status()).hasValue(status);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.text()).isNotEmpty();
        });
    }
}
