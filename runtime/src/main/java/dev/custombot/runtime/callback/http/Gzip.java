package dev.custombot.runtime.callback.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import dev.custombot.runtime.hub.CallbackProblem;

/** Inflates a body as long as what comes out is in proportion to what came in. */
public final class Gzip {

    private static final int CHUNK = 8_192;

    private Gzip() {}

    /**
     * @param ratio how many times as large it may become
     * @param most how many bytes it may become in any case
     * @throws CallbackProblem 413 if it becomes more, 400 if it is no gzip
     */
    public static byte[] inflate(byte[] body, int ratio, long most) {
        long limit = Math.min(most, (long) ratio * body.length);
        ByteArrayOutputStream inflated = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (Members in = new Members(body)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (inflated.size() + read > limit) {
                    throw CallbackProblem.inflatesTooMuch();
                }
                inflated.write(chunk, 0, read);
            }
            if (in.isFollowed()) {
                throw CallbackProblem.malformed("the body goes on after its gzip");
            }
        } catch (IOException e) {
            throw CallbackProblem.malformed("the body is not gzip");
        }
        return inflated.toByteArray();
    }

    /** The JDK passes over what follows the last member and is none. */
    private static final class Members extends GZIPInputStream {

        private static final int TRAILER = 8;

        Members(byte[] body) throws IOException {
            super(new ByteArrayInputStream(body), CHUNK);
        }

        /** At the end. */
        boolean isFollowed() throws IOException {
            return inf.getRemaining() > TRAILER || in.available() > 0;
        }
    }
}
