package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.deadletter.DeadLetterFilter;
import io.vertx.core.MultiMap;

/** A list has the oldest letters unless the newest are asked for; what is done to letters has an order of its own. */
class TheNewestLettersCanBeListedTest {

    @Test
    void onRequest() {
        assertThat(query("newest").listed()).isEqualTo(DeadLetterFilter.ALL.withNewestFirst());
        assertThat(query("oldest").listed()).isEqualTo(DeadLetterFilter.ALL);
        assertThat(new DeadLetterQuery(MultiMap.caseInsensitiveMultiMap()).listed()).isEqualTo(DeadLetterFilter.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "Newest", "newest,oldest", "desc"})
    void anotherOrderIsNone(String order) {
        assertThatExceptionOfType(DeadLetterProblem.class).isThrownBy(() -> query(order).listed())
                .withMessage("order must be oldest or newest")
                .satisfies(problem -> assertThat(problem.body()).contains("\"status\":400", "\"parameter\":\"order\""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyForAList(boolean canRehearse) {
        DeadLetterQuery query = query("newest");
        query.parameters().add("all", "true");

        assertThatExceptionOfType(DeadLetterProblem.class).isThrownBy(() -> query.actedOn(canRehearse))
                .withMessageStartingWith("order is not a parameter of this request, which takes all, ");
    }

    private static DeadLetterQuery query(String order) {
        return new DeadLetterQuery(MultiMap.caseInsensitiveMultiMap().add("order", order));
    }
}
