package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.CallbackProblem;

/** JSON in UTF-8 is taken however the header is written, all else is 415; nothing is an error of ours. */
class ContentTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON ; charset=utf-8", "application/json;charset=UTF8",
            "application/json; charset='utf-8'", "application/json;charset=\"UTF-8\"", "application/json;",
            "application/json; charset = utf-8", "application/json;charset=UTF-8, application/json",
            "application/json; charset=us-ascii", "application/json;;", "application/json; version=1"})
    void jsonIsTaken(String header) {
        assertThatCode(() -> ContentTypes.requireJson(header)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;", ",", "=", "text/plain", "application/json; charset=latin1",
            "application/json; charset = iso-8859-1", "application/json; charset=nonsense", "application/json; charset=",
            "application/json; charset=\u0000"})
    void otherTypesAre415(String header) {
        assertThatExceptionOfType(CallbackProblem.class).isThrownBy(() -> ContentTypes.requireJson(header))
                .matches(problem -> problem.status() == 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity"})
    void compressedBodiesAre415(String encoding) {
        assertThatExceptionOfType(CallbackProblem.class).isThrownBy(() -> ContentTypes.isGzip(List.of(encoding), false))
                .matches(problem -> problem.status() == 415);
    }
}
