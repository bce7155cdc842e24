package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.hub.CallbackProblem;

/** A gzip body becomes no larger than the ratio and the limit say, and what is no gzip is refused. */
class InflatedInProportionTest {

    private static final byte[] CONTENT = new byte[10_000];

    @Test
    void whatIsWithinBothIsRead() throws IOException {
        byte[] body = gzip(CONTENT);
        int ratio = CONTENT.length / body.length + 1;

        assertThat(Gzip.inflate(body, ratio, CONTENT.length)).isEqualTo(CONTENT);
    }

    @Test
    void severalMembersAreOneBody() throws IOException {
        byte[] half = gzip(Arrays.copyOf(CONTENT, CONTENT.length / 2));

        assertThat(Gzip.inflate(joined(half, half), 10_000, CONTENT.length)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 18, 19, 100, 20_000})
    void whatFollowsAndIsNoneGets400(int length) throws IOException {
        byte[] body = joined(gzip(CONTENT), new byte[length]);

        assertStatus(400, () -> Gzip.inflate(body, 10_000, 100_000));
    }

    @Test
    void whatIsOverTheRatioGets413() throws IOException {
        byte[] body = gzip(CONTENT);

        assertStatus(413, () -> Gzip.inflate(body, CONTENT.length / body.length, Long.MAX_VALUE));
    }

    @Test
    void whatIsOverTheLimitGets413() throws IOException {
        byte[] body = gzip(CONTENT);

        assertStatus(413, () -> Gzip.inflate(body, Integer.MAX_VALUE, CONTENT.length - 1));
    }

    @Test
    void whatIsNoGzipGets400() throws IOException {
        byte[] body = gzip(CONTENT);
        byte[] changed = body.clone();
        changed[changed.length - 5] ^= 1;

        assertStatus(400, () -> Gzip.inflate(new byte[0], 10_000, 100_000));
        assertStatus(400, () -> Gzip.inflate("{}".getBytes(), 10_000, 100_000));
        assertStatus(400, () -> Gzip.inflate(Arrays.copyOf(body, body.length - 1), 10_000, 100_000));
        assertStatus(400, () -> Gzip.inflate(changed, 10_000, 100_000));
    }

    private static void assertStatus(int status, ThrowingCallable inflating) {
        assertThatThrownBy(inflating).isInstanceOfSatisfying(CallbackProblem.class,
                problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
