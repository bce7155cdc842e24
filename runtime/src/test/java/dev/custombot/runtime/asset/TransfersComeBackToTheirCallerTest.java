package dev.custombot.runtime.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.Assets;
import dev.custombot.conversation.Attachment;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

/** A transfer has an event loop of its own; what the application does when it is over belongs to who has asked for it. */
class TransfersComeBackToTheirCallerTest {

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal caller = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
    private final Context transfers = ((VertxInternal) vertx).createEventLoopContext();

    @AfterEach
    void end() {
        vertx.close();
    }

    static Stream<Function<Assets, Uni<?>>> transfers() {
        Attachment file = Attachment.file(Path.of("a.txt"));
        return Stream.of(assets -> assets.upload(Path.of("a.txt")),
                assets -> assets.upload(new byte[]{1}, "a.txt", "text/plain"),
                assets -> assets.upload(InputStream.nullInputStream(), "a.txt", "text/plain"),
                assets -> assets.download(file, Path.of("b.txt")), assets -> assets.delete("f-1"),
                assets -> assets.forChannel("chat").delete("f-1"));
    }

    @ParameterizedTest
    @MethodSource("transfers")
    void toWhoHasAsked(Function<Assets, Uni<?>> transfer) throws Exception {
        CompletableFuture<Optional<Context>> after = new CompletableFuture<>();

        caller.runOnContext(now -> transfer.apply(new CallersAssets(elsewhere())).subscribe()
                .with(done -> after.complete(Optional.ofNullable(Vertx.currentContext())), after::completeExceptionally));

        assertThat(after.get(10, TimeUnit.SECONDS)).contains(caller);
    }

    /** All of it ends in another context. */
    private Assets elsewhere() {
        return (Assets) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Assets.class},
                (proxy, method, arguments) -> method.getReturnType() == Assets.class
                        ? proxy
                        : Uni.createFrom().nullItem().emitOn(task -> transfers.runOnContext(now -> task.run())));
    }
}
