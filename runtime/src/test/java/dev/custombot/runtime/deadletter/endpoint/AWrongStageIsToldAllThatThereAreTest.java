package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.deadletter.DeadLetterStage;
import io.vertx.core.MultiMap;

/** Who mistypes a stage reads the ones that there are, all of them. */
class AWrongStageIsToldAllThatThereAreTest {

    @Test
    void inTheirOrder() {
        assertThatExceptionOfType(DeadLetterProblem.class).isThrownBy(() -> query("calback").listed())
                .withMessage("stage must be one of callback, dispatch, reply");
    }

    @ParameterizedTest
    @EnumSource
    void eachOfThemIsOne(DeadLetterStage stage) {
        assertThat(query(stage.label()).listed().stage()).contains(stage);
    }

    private static DeadLetterQuery query(String stage) {
        return new DeadLetterQuery(MultiMap.caseInsensitiveMultiMap().add("stage", stage));
    }
}
