package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.deadletter.DeadLetterQueue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** Who mistypes something while messages lie in the dead letters reads at once what there is instead. */
class EachMistakeIsToldWithItsMendTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GET | 0-7 | '' | 404 | there is no such dead letter; GET without an id lists those that are open, and with done=true "
                    + "the others, too",
            "POST | 0-7/replay | '' | 404 | there is no such dead letter; GET without an id lists those that are open, and with "
                    + "done=true the others, too",
            "POST | 0-7/replay/again | '' | 404 | there is nothing at this path: below the endpoint there are <id>, <id>/replay and "
                    + "replay",
            "PUT | 0-7 | '' | 405 | this takes GET, DELETE",
            "GET | 0-7/replay | '' | 405 | this takes POST",
            "GET | '' | limit=0 | 400 | limit must be a number from 1 to 1000",
            "GET | '' | stage=send | 400 | stage must be one of callback, dispatch, reply",
            "GET | '' | order=latest | 400 | order must be oldest or newest",
            "GET | '' | from=yesterday | 400 | from must be a time such as 2026-01-31T08:00:00Z",
            "GET | '' | done=yes | 400 | done must be true or false",
            "GET | '' | type= | 400 | type is empty",
            "GET | '' | type=a&type=b | 400 | type is given more than once",
            "GET | '' | all=true | 400 | all is not a parameter of this request, which takes bot, cause, conversation, done, from, "
                    + "limit, order, stage, to, type",
            "DELETE | 0-7 | dry-run=true | 400 | dry-run is not a parameter of this request, which takes bot",
            "DELETE | '' | limit=5 | 400 | say which dead letters are meant: conversation, type, cause, stage, from or to; or all=true",
            "GET | '' | bot=nobody | 400 | bot is no bot of this application: leave it out for the default one"})
    void toTheLetter(String method, String path, String query, int status, String detail) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        Arrays.stream(query.split("&")).filter(one -> !one.isEmpty()).map(one -> one.split("=", 2))
                .forEach(one -> parameters.add(one[0], one[1]));
        List<String> segments = Arrays.stream(path.split("/")).filter(one -> !one.isEmpty()).toList();

        DeadLetterProblem problem = catchThrowableOfType(DeadLetterProblem.class,
                () -> new DeadLetterResource(queues(true))
                        .answer(HttpMethod.valueOf(method), segments, new DeadLetterQuery(parameters), "kim").await()
                        .atMost(Duration.ofSeconds(30)));

        assertThat(problem).hasMessage(detail);
        assertThat(problem.status()).isEqualTo(status);
    }

    @SuppressWarnings("unchecked")
    private Instance<DeadLetterQueue> queues(boolean isThere) {
        return (Instance<DeadLetterQueue>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "select" -> queues(((BotName) ((Annotation[]) arguments[0])[0]).value().equals(Bot.DEFAULT));
                    case "isResolvable" -> isThere;
                    default -> empty();
                });
    }

    /** There is none of any id. */
    private DeadLetterQueue empty() {
        return (DeadLetterQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DeadLetterQueue.class},
                (proxy, method, arguments) -> Uni.createFrom().item(Optional.empty()));
    }
}
