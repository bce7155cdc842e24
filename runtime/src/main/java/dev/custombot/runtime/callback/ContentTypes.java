package dev.custombot.runtime.callback;

import java.util.Locale;

/** Which content types the callback takes. */
final class ContentTypes {

    private ContentTypes() {}

    /** Accepts {@code application/json} without a charset or with UTF-8. */
    static void requireJson(String header) {
        if (header == null) {
            throw CallbackProblem.unsupportedMediaType();
        }
        String[] parts = header.toLowerCase(Locale.ROOT).split(";");
        if (!"application/json".equals(parts[0].strip())) {
            throw CallbackProblem.unsupportedMediaType();
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=") && !parameter.replace("\"", "").equals("charset=utf-8")) {
                throw CallbackProblem.unsupportedMediaType();
            }
        }
    }
}
