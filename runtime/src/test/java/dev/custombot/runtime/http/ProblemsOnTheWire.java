package dev.custombot.runtime.http;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

/** Answers with problems, and says what a caller gets of each, to the letter. */
public final class ProblemsOnTheWire implements BeforeAllCallback, AfterAllCallback {

    private static final String TYPE = "content-type";
    /** It follows from the body. */
    private static final String LENGTH = "content-length";

    private Vertx vertx;
    private HttpServer server;
    private volatile HttpProblem problem;

    /** Status and type of the body in one line, a line for each other header, and the body. */
    public String of(HttpProblem answered) throws IOException, InterruptedException {
        problem = answered;
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort())).build(),
                BodyHandlers.ofString());
        TreeMap<String, String> headers = new TreeMap<>();
        answer.headers().map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("\n", values)));
        String type = headers.remove(TYPE);
        headers.remove(LENGTH);
        return answer.statusCode() + " " + type + "\n"
                + headers.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue() + "\n")
                        .collect(Collectors.joining())
                + answer.body();
    }

    /** Each way to have one of a class, as {@code name(Type, Type)}. */
    public static Set<String> waysToMake(Class<? extends HttpProblem> type) {
        Stream<String> factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == type && isOpen(method.getModifiers()))
                .map((Method method) -> method.getName() + parameters(method.getParameterTypes()));
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isOpen(constructor.getModifiers()))
                .map((Constructor<?> constructor) -> "new" + parameters(constructor.getParameterTypes()));
        return Stream.concat(factories, constructors).collect(Collectors.toSet());
    }

    private static boolean isOpen(int modifiers) {
        return !Modifier.isPrivate(modifiers);
    }

    private static String parameters(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer().requestHandler(request -> problem.answer(request)).listen(0, "localhost")
                .toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
