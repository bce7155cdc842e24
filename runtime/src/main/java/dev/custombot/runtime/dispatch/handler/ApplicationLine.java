package dev.custombot.runtime.dispatch.handler;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** At which line of the application a thread is: the name of a class, a method and a number, and nothing that anybody has said. */
public final class ApplicationLine {

    /** Whose lines tell nobody what a handler waits for: Java's own, Quarkus' and what it stands on, and the extension's. */
    private static final List<String> OTHERS = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.", "io.quarkus.",
            "io.vertx.", "io.netty.", "io.smallrye.", "org.jboss.", "org.apache.", "org.hibernate.", "dev.custombot.runtime.");

    private ApplicationLine() {}

    /**
     * The innermost line in the packages of the handler, as what it calls may be a library, such as a driver; or else the innermost one that
     * is not known to be somebody else's; or else the innermost of all. Nothing for no stack.
     *
     * @param handler its class and method
     */
    public static Optional<String> of(String handler, StackTraceElement[] stack) {
        String home = home(handler);
        List<StackTraceElement> lines = Arrays.stream(stack).filter(ApplicationLine::mayBeApplication).toList();
        return lines.stream().filter(line -> line.getClassName().startsWith(home)).findFirst()
                .or(() -> lines.stream().findFirst())
                .or(() -> Arrays.stream(stack).findFirst())
                .map(line -> line.getClassName() + "." + line.getMethodName() + ":" + line.getLineNumber());
    }

    /** {@code com.example.} of {@code com.example.shop.OrderBot#chosen}: packages of a team have their first two names in common. */
    private static String home(String handler) {
        String[] names = handler.split("#")[0].split("\\.");
        return String.join(".", Arrays.asList(names).subList(0, Math.min(2, names.length - 1))) + (names.length > 1 ? "." : "");
    }

    /** What the build makes around beans has no lines. */
    private static boolean mayBeApplication(StackTraceElement line) {
        return line.getLineNumber() > 0 && OTHERS.stream().noneMatch(line.getClassName()::startsWith);
    }
}
