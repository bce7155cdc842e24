package dev.custombot.runtime.callback.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.custombot.runtime.hub.CallbackProblem;

/**
 * Which content types the callback takes. No parser that Quarkus brings along is exact: Netty's takes {@code charset = x} for none, and those
 * of Vert.x and REST keep the blanks, or a second header that a proxy has appended, in the value.
 */
public final class ContentTypes {

    private static final String JSON = "application/json";
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    private ContentTypes() {}

    /** Accepts {@code application/json} without a charset or with UTF-8, however the charset is written. */
    public static void requireJson(String header) {
        if (JSON.equals(header)) {
            return;
        }
        String[] parts = SEPARATOR.split(Objects.requireNonNullElse(header, ""), -1);
        if (!JSON.equalsIgnoreCase(parts[0].strip())) {
            throw CallbackProblem.unsupportedMediaType();
        }
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].split("=", 2);
            if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset") && !isUtf8(parameter[1])) {
                throw CallbackProblem.unsupportedMediaType();
            }
        }
    }

    /**
     * Whether the body is to be inflated. What is not decoded yet cannot be read; a server that decodes takes the header away.
     *
     * @param encodings all headers of the name
     * @param isGzipAccepted whether that is read beside identity
     */
    public static boolean isGzip(List<String> encodings, boolean isGzipAccepted) {
        String encoding = String.join(",", encodings).strip();
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (isGzipAccepted && encoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw CallbackProblem.encoded(isGzipAccepted ? "gzip, identity" : "identity");
    }

    /** ASCII is a part of it. */
    private static boolean isUtf8(String charset) {
        try {
            Charset named = Charset.forName(charset.replace("\"", "").replace("'", "").strip());
            return named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
