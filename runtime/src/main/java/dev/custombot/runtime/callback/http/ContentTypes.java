package dev.custombot.runtime.callback.http;

import java.util.Locale;

import dev.custombot.runtime.hub.CallbackProblem;

/** Which content types the callback takes. */
public final class ContentTypes {

    private ContentTypes() {}

    /** Accepts {@code application/json} without a charset or with UTF-8. */
    public static void requireJson(String header) {
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
