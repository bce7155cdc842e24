package dev.custombot.runtime.bot.dev.traffic;

import java.util.Arrays;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A failure with its stack trace, for developers only: its message may quote a customer. */
final class Failure {

    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 40;

    private Failure() {}

    /** The failure, and what has caused it, the first one last; with how much of it is left out. */
    static JsonArray of(Throwable failure) {
        JsonArray chain = new JsonArray();
        for (Throwable one = failure; one != null && chain.size() < MOST_CAUSES; one = one.getCause()) {
            StackTraceElement[] frames = one.getStackTrace();
            chain.add(new JsonObject().put("type", one.getClass().getName())
                    .put("message", one.getMessage() == null ? "" : Said.beginning(one.getMessage()))
                    .put("frames", new JsonArray(Arrays.stream(frames).limit(MOST_FRAMES).map(Failure::frame).toList()))
                    .put("cut", Math.max(0, frames.length - MOST_FRAMES))
                    .put("deeper", chain.size() + 1 == MOST_CAUSES && one.getCause() != null));
        }
        return chain;
    }

    /** With what an IDE is asked for: the class that has the file's name, and the kind of file. */
    private static JsonObject frame(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "" : frame.getFileName();
        String outer = frame.getClassName().replaceFirst("\\$.*", "");
        String place = frame.getLineNumber() > 0 ? file + ":" + frame.getLineNumber() : "made by the build";
        return new JsonObject().put("text", frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")")
                .put("declaredBy", outer)
                .put("lang", file.contains(".") ? file.substring(file.lastIndexOf('.') + 1) : "java")
                .put("line", frame.getLineNumber());
    }
}
