package dev.custombot.runtime.asset;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.file.OpenOptions;

/** A content that has begun to come, and waits to be taken, once. */
final class Download {

    private final Context context;
    private final CountedStream content;
    private final Transfer transfer;

    /** @param content paused */
    Download(Context context, CountedStream content, Transfer transfer) {
        this.context = context;
        this.content = content;
        this.transfer = transfer;
    }

    /** As they are asked for: what nobody asks for stays at the other side. */
    Multi<ByteBuffer> pieces() {
        Publisher<ByteBuffer> publisher = subscriber -> context.runOnContext(begin -> subscribe(subscriber));
        return Multi.createFrom().publisher(publisher);
    }

    private void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        content.exceptionHandler(failure -> transfer.fail(Storage.known(Storage.DOWNLOAD, failure)));
        content.handler(piece -> subscriber.onNext(ByteBuffer.wrap(piece.getBytes())));
        content.endHandler(end -> {
            if (transfer.end()) {
                subscriber.onComplete();
            }
        });
        subscriber.onSubscribe(new Subscription() {

            @Override
            public void request(long pieces) {
                context.runOnContext(asked -> {
                    if (pieces > 0) {
                        content.fetch(pieces);
                    } else {
                        transfer.fail(new IllegalArgumentException("At least one piece must be asked for"));
                    }
                });
            }

            @Override
            public void cancel() {
                context.runOnContext(asked -> transfer.cancel());
            }
        });
        transfer.onFailure(subscriber::onError);
    }

    /** Into a file that is there, as the disk takes them; completes when it is closed. */
    Uni<Void> to(Path file) {
        return Uni.createFrom().emitter(emitter -> context.runOnContext(begin -> {
            emitter.onTermination(() -> context.runOnContext(end -> transfer.cancel()));
            context.owner().fileSystem().open(file.toString(), new OpenOptions().setTruncateExisting(true))
                    .compose(content::pipeTo)
                    .onSuccess(done -> {
                        transfer.end();
                        emitter.complete(null);
                    }).onFailure(failure -> {
                        Throwable known = Storage.known(Storage.DOWNLOAD, failure);
                        transfer.fail(known);
                        emitter.fail(known);
                    });
        }));
    }
}
