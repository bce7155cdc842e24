package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.ControlDesk;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** Who mistypes something while a bot is in trouble reads at once what there is instead. */
class EachMistakeIsToldWithItsMendTest {

    private final ControlDesk desk = new ControlDesk("default", "control", Set.of("OrderBot#menu"), () -> null, () -> null,
            Runnable::run, Clock.systemUTC(), Clock.systemUTC(), CustomBotLog.of("default"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POST | paus | sender=true | 404 | there is nothing at this path: POST takes pause, resume, skip, dead-letter below the "
                    + "endpoint, and GET the endpoint itself",
            "POST | pause | handler=OrderBot#men | 404 | no handler of this bot has this name: it is Class#method, as logs and "
                    + "meters have it, with %23 for the #",
            "POST | resume | conversation=c&message=m | 404 | there is no order for this message: it was carried out, is over, or "
                    + "never given; GET shows those that wait",
            "GET | pause | sender=true | 405 | this takes POST",
            "POST | '' | '' | 405 | this takes GET",
            "GET | '' | all=true | 400 | all is not a parameter of this request, which takes bot",
            "POST | pause | '' | 400 | conversation or handler, or sender=true, is needed, and only one of them",
            "POST | pause | sender=yes | 400 | sender must be true",
            "POST | pause | conversaton=c | 400 | conversaton is not a parameter of this request, which takes bot, conversation, "
                    + "handler, sender",
            "POST | skip | conversation=c&sender=true | 400 | sender is not a parameter of this request, which takes bot, "
                    + "conversation, message",
            "POST | skip | conversation=c | 400 | message is needed",
            "POST | pause | sender=true&sender=true | 400 | sender is given more than once",
            "POST | pause | conversation= | 400 | conversation is empty, or has more than 1000 characters",
            "POST | pause | sender=true&bot=nobody | 400 | bot is no bot of this application: leave it out for the default one"})
    void toTheLetter(String method, String action, String query, int status, String detail) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        Arrays.stream(query.split("&")).filter(one -> !one.isEmpty()).map(one -> one.split("=", 2))
                .forEach(one -> parameters.add(one[0], one[1]));

        ControlProblem problem = catchThrowableOfType(ControlProblem.class, () -> new ControlResource(desks())
                .answer(HttpMethod.valueOf(method), action, new ControlQuery(parameters), "kim"));

        assertThat(problem).hasMessage(detail);
        assertThat(problem.status()).isEqualTo(status);
    }

    private Instance<ControlDesk> desks() {
        return desks(true);
    }

    @SuppressWarnings("unchecked")
    private Instance<ControlDesk> desks(boolean isThere) {
        return (Instance<ControlDesk>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "select" -> desks(((BotName) ((Annotation[]) arguments[0])[0]).value().equals(Bot.DEFAULT));
                    case "isResolvable" -> isThere;
                    default -> desk;
                });
    }
}
