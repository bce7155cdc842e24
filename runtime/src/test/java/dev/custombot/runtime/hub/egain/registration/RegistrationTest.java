package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Role;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.registration.RegistrationStep;
import dev.custombot.runtime.registration.RegistrationStoppedException;

/** The hub is brought to what is declared, in its order, as often as one likes; nothing else is touched. */
class RegistrationTest {

    private final List<String> calls = new ArrayList<>();
    private final MemoryResources<Authentication> authentications = new MemoryResources<>(Kinds.AUTHENTICATION, calls);
    private final MemoryResources<ClientApplication> applications = new MemoryResources<>(Kinds.CLIENT_APPLICATION, calls);
    private final MemoryResources<Participant> participants = new MemoryResources<>(Kinds.PARTICIPANT, calls);
    private final MemoryResources<Orchestration> orchestrations = new MemoryResources<>(Kinds.ORCHESTRATION, calls);
    private final Registration registration = registration("secret-1", "https://bot.example/callback");

    private Registration registration(String password, String callback) {
        return new Registration(List.of(
                new Declared<>(Kinds.AUTHENTICATION, authentications, "shop-callback",
                        ids -> Authentication.basic("shop-callback", "hub", password)),
                new Declared<>(Kinds.CLIENT_APPLICATION, applications, "shop-application",
                        ids -> ClientApplication.of("shop-application", Role.customBot(callback, "night@bot.example")
                                .withHeaders(List.of(Attribute.of("X-Key", "k")))
                                .withAuthentication(Declared.id(ids, "authentication")))),
                new Declared<>(Kinds.PARTICIPANT, participants, "shop",
                        ids -> Participant.customBot("shop", Declared.id(ids, "clientApplication")))),
                Map.of("authentication", authentications, "clientApplication", applications, "participant", participants,
                        "orchestration", orchestrations));
    }

    @Test
    void nothingIsDoneByAPlan() {
        RegistrationPlan plan = registration.plan();

        assertThat(calls).isEmpty();
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.text()).contains("+ authentication \"shop-callback\" will be created",
                "+ application.id = (known after apply)", "3 to create");
    }

    @Test
    void secretsAreInNoPlan() {
        assertThat(registration.plan().text()).contains("basicAuth.password = (secret)", "headers[X-Key].value = (secret)")
                .doesNotContain("secret-1");
    }

    @Test
    void theHubsOrderIsKept() {
        registration.apply(change -> {});

        assertThat(calls).containsExactly("create authentication", "create clientApplication", "create participant");
        assertThat(participants.blocking().list().get(0).application())
                .isEqualTo(applications.blocking().list().get(0).id().get());
    }

    @Test
    void aSecondTimeThereIsNothingToDo() {
        registration.apply(change -> {});
        calls.clear();
        registration.apply(change -> {});

        assertThat(calls).isEmpty();
        assertThat(registration.plan().isEmpty()).isTrue();
    }

    @Test
    void whatWasChangedAtTheHubIsSeenAndMended() {
        registration.apply(change -> {});
        ClientApplication there = applications.blocking().list().get(0);
        applications.blocking()
                .update(there.withRoles(List.of(Role.customBot("https://elsewhere.example", "night@bot.example"))));

        assertThat(registration.plan().text()).contains("~ clientApplication \"shop-application\" will be changed",
                "~ roles[custom_bot].callback = https://elsewhere.example -> https://bot.example/callback");
        registration.apply(change -> {});
        assertThat(registration.plan().isEmpty()).isTrue();
    }

    @Test
    void aHeaderThatStandsThereTwiceIsSeenAndMended() {
        registration.apply(change -> {});
        ClientApplication there = applications.blocking().list().get(0);
        applications.blocking().update(there.withRoles(List.of(there.roles().get(0)
                .withHeaders(List.of(Attribute.of("X-Key", "other"), Attribute.of("X-Key", "k"))))));

        assertThat(registration.plan().isEmpty()).isFalse();
        registration.apply(change -> {});
        assertThat(registration.plan().isEmpty()).isTrue();
    }

    @Test
    void stepsAreToldOneByOneAndWithoutSecrets() {
        assertThat(registration.plan().changes()).extracting(PlannedChange::step).satisfies(steps -> {
            assertThat(steps).extracting(RegistrationStep::kind).containsExactly("authentication", "clientApplication",
                    "participant");
            assertThat(steps).allMatch(step -> step.action() == RegistrationStep.Action.CREATE);
            assertThat(steps.get(0).fields()).contains(
                    new RegistrationStep.Field("basicAuth.password", Optional.empty(), Optional.of("(secret)")));
        });
    }

    @Test
    void whatNobodyDeclaresStays() {
        registration.apply(change -> {});
        ClientApplication there = applications.blocking().list().get(0);
        applications.blocking().update(there.withDescription("made by hand").withRoles(List.of(there.roles().get(0),
                new Role("customer", "v3", "https://channel.example", "a@b.example", List.of(), Optional.empty()))));

        registration("secret-2", "https://new.example").apply(change -> {});

        ClientApplication now = applications.blocking().list().get(0);
        assertThat(now.description()).contains("made by hand");
        assertThat(now.roles()).extracting(Role::callback).containsExactly("https://new.example", "https://channel.example");
    }

    @Test
    void whatStoppedInTheMiddleGoesOnFromThere() {
        applications.fails = true;
        assertThatThrownBy(() -> registration.apply(change -> {})).isInstanceOf(RegistrationStoppedException.class)
                .hasMessageContaining("Stopped at clientApplication \"shop-application\": The hub is away")
                .hasMessageContaining("Not done: clientApplication \"shop-application\", participant \"shop\"");
        applications.fails = false;
        calls.clear();

        registration.apply(change -> {});

        assertThat(calls).containsExactly("create clientApplication", "create participant");
    }

    @Test
    void twoAtOnceMakeEachOnce() {
        Registration another = registration("secret-1", "https://bot.example/callback");
        applications.beforeCreate = () -> {
            applications.beforeCreate = () -> {};
            another.apply(change -> {});
        };
        registration.apply(change -> {});

        assertThat(applications.stored).hasSize(1);
        assertThat(participants.stored).hasSize(1);
        assertThat(registration.plan().isEmpty()).isTrue();
    }

    @Test
    void whatAnotherMadeMeanwhileIsMadeAsDeclared() {
        Registration another = registration("secret-1", "https://old.example/callback");
        applications.beforeCreate = () -> {
            applications.beforeCreate = () -> {};
            another.apply(change -> {});
        };
        List<String> told = new ArrayList<>();
        registration.apply(change -> told.add(change.done()));

        assertThat(applications.blocking().list()).singleElement()
                .satisfies(there -> assertThat(there.roles()).extracting(Role::callback)
                        .containsExactly("https://bot.example/callback"));
        assertThat(told).contains("clientApplication \"shop-application\" was changed");
        assertThat(registration.plan().isEmpty()).isTrue();
    }

    @Test
    void aNameThatIsTakenByWhatNobodyFindsEndsWithTheHubsWords() {
        applications.beforeCreate = () -> {
            throw HubRequestException.answered("create", 400, "400-138", "There is one");
        };

        assertThatThrownBy(() -> registration.apply(change -> {})).isInstanceOf(RegistrationStoppedException.class)
                .hasMessageContaining("400-138");
    }

    @Test
    void itIsTakenAwayInTheReverseOrder() {
        registration.apply(change -> {});
        calls.clear();

        assertThat(registration.planOfRemoval().text()).contains("- participant \"shop\" will be deleted", "3 to delete");
        registration.remove(change -> {});

        assertThat(calls).containsExactly("delete participant", "delete clientApplication", "delete authentication");
    }

    @Test
    void whatOthersUseStays() {
        registration.apply(change -> {});
        participants.blocking().create(Participant.customBot("another", applications.blocking().list().get(0).id().get()));
        calls.clear();

        assertThat(registration.planOfRemoval().text())
                .contains("! clientApplication \"shop-application\" stays: participant \"another\" uses it");
        registration.remove(change -> {});

        assertThat(calls).containsExactly("delete participant");
    }

    @Test
    void whatAnotherKindUsesStaysToo() {
        registration.apply(change -> {});
        orchestrations.blocking().create(Orchestration.ofAgents("desk", applications.blocking().list().get(0).id().get()));
        calls.clear();

        assertThat(registration.planOfRemoval().text())
                .contains("! clientApplication \"shop-application\" stays: orchestration \"desk\" uses it");
        registration.remove(change -> {});

        assertThat(calls).containsExactly("delete participant");
    }

    @Test
    void whatOthersTakePartByStays() {
        registration.apply(change -> {});
        ClientApplication there = applications.blocking().list().get(0);
        applications.blocking().update(there.withRoles(List.of(there.roles().get(0),
                new Role("customer", "v3", "https://channel.example", "a@b.example", List.of(), Optional.empty()))));
        calls.clear();

        assertThat(registration.planOfRemoval().text()).contains(
                "! clientApplication \"shop-application\" stays: it has the role customer, too",
                "! authentication \"shop-callback\" stays: clientApplication \"shop-application\" uses it");
        registration.remove(change -> {});

        assertThat(calls).containsExactly("delete participant");
    }

    @Test
    void whatSomebodyElseHasDeletedMeanwhileIsDeleted() {
        registration.apply(change -> {});
        calls.clear();

        registration.remove(change -> applications.stored.clear());

        assertThat(calls).containsExactly("delete participant", "delete clientApplication", "delete authentication");
        assertThat(authentications.stored).isEmpty();
    }

    @Test
    void whatTheHubWouldRefuseIsSaidBeforeTheFirstStep() {
        Registration flawed = new Registration(List.of(
                new Declared<>(Kinds.AUTHENTICATION, authentications, "shop-callback",
                        ids -> Authentication.basic("shop-callback", "hub", "secret-1")),
                new Declared<>(Kinds.PARTICIPANT, participants, "shop",
                        ids -> Participant.customBot("shop", Declared.id(ids, "clientApplication"))
                                .withOptions(List.of(Attribute.of("colour", "x".repeat(1_024)))))),
                Map.of("authentication", authentications, "participant", participants));

        assertThatThrownBy(flawed::plan).hasMessageContaining(
                "participant \"shop\" cannot be registered: A participant: options[0].value must have 1 to 1023 characters");
        assertThatThrownBy(() -> flawed.apply(change -> {})).hasMessageContaining("options[0].value");
        assertThat(calls).isEmpty();
    }
}
