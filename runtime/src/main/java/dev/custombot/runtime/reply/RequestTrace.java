package dev.custombot.runtime.reply;

import java.util.List;
import java.util.function.Supplier;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.hub.SendOutcome;
import io.smallrye.mutiny.Uni;

/** Makes a request belong to the traces of the replies that are in it. */
@FunctionalInterface
public interface RequestTrace {

    /** In an application without tracing. */
    RequestTrace NONE = (origins, request) -> Uni.createFrom().deferred(request::get);

    /**
     * Makes the request, once for each subscription.
     *
     * @param origins the headers of the records of the replies, in their order
     */
    Uni<SendOutcome> within(List<Headers> origins, Supplier<Uni<SendOutcome>> request);
}
