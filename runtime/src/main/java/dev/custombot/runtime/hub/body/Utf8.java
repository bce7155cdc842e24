package dev.custombot.runtime.hub.body;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;

/**
 * JSON is UTF-8, and its bytes are stored as they came: overlong forms, halves of surrogate pairs and cut characters are refused, because
 * not everybody reads them alike.
 */
final class Utf8 {

    private static final int WINDOW = 8_192;

    private Utf8() {}

    /** @throws CallbackProblem 400 if the bytes are anything else */
    static void require(byte[] body) {
        if (looksWide(body) || !isWellFormed(body)) {
            throw CallbackProblem.malformed("the body is not UTF-8", CallbackReason.NOT_UTF8);
        }
    }

    /** UTF-16 and UTF-32 would be recognised by the parser; of ASCII signs they are UTF-8 with zeros. */
    private static boolean looksWide(byte[] body) {
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellFormed(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer window = CharBuffer.allocate(Math.max(2, Math.min(WINDOW, body.length)));
        CoderResult result;
        do {
            window.clear();
            result = decoder.decode(bytes, window, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
