package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Account.Chat;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.Channel;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Orchestration;
import dev.custombot.hub.egain.Participant;
import dev.custombot.hub.egain.Resource.Origin;
import dev.custombot.hub.egain.Role;
import dev.custombot.hub.egain.TokenRequest;

/** What the hub would refuse is refused before it is sent, by the field's name and without its value. */
class LimitsOfResourcesTest {

    private static final String ID = ResourcesOnTheWireTest.ID;
    private static final Role ROLE = Role.customBot("https://bot.example/callback", "night@bot.example");
    private static final String LONG = "x".repeat(256);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isNamed(String field, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(field)
                .hasMessageNotContaining(LONG);
    }

    static Stream<Arguments> isNamed() {
        return Stream.of(
                named("name", () -> new AuthenticationKind().check(Authentication.basic("", "u", "p"))),
                named("description",
                        () -> new AuthenticationKind()
                                .check(Authentication.basic("a", "u", "p").withDescription("x".repeat(1_024)))),
                named("basicAuth.password", () -> new AuthenticationKind().check(Authentication.basic("a", "u", LONG))),
                named("oauth2.method", () -> token("PUT", List.of(Attribute.of("a", "b")))),
                named("oauth2.headers", () -> token("POST", List.of())),
                named("roles", () -> new ClientApplicationKind().check(ClientApplication.of("a"))),
                named("roles[0].callback",
                        () -> application(Role.customBot("https://" + "x".repeat(1_020), "a@b.example"))),
                named("roles[0].headers", () -> application(ROLE.withHeaders(
                        IntStream.range(0, 26).mapToObj(i -> Attribute.of("h" + i, "v")).toList()))),
                named("roles[0].authentication.id", () -> application(ROLE.withAuthentication("short"))),
                named("application.id", () -> new ParticipantKind().check(Participant.customBot("a", "short"))),
                named("icon", () -> new ChannelKind().check(Channel.of("custom.a", "A", ""))),
                named("applications",
                        () -> new OrchestrationKind().check(new Orchestration(Origin.NONE, "a", Optional.empty(), true,
                                Optional.empty(), Optional.empty(), Optional.empty()))),
                named("chatConfigurations.timeout",
                        () -> new AccountKind().check(Account.of("a", "1", ID,
                                new Chat(ID, "1", OptionalInt.of(2), Optional.empty(), Optional.empty(), false, false)))));
    }

    private static Arguments named(String field, ThrowingCallable check) {
        return Arguments.of(field, check);
    }

    private static void token(String method, List<Attribute> headers) {
        new AuthenticationKind().check(Authentication.oauth2("a",
                new TokenRequest("https://bot.example/token", method, headers, "p", "$.t")));
    }

    private static void application(Role role) {
        new ClientApplicationKind().check(ClientApplication.of("a", role));
    }
}
