package dev.custombot.runtime.hub.brevo.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.OwnThreads;
import dev.custombot.runtime.hub.SentIds;
import io.smallrye.mutiny.Uni;

/** What the bot has said, with all messages that it became: either all of them are known, or nothing is changed. */
final class SaidParts {

    /** The store may be away, and what was asked for is done. */
    private static final Duration LONGEST_KEEPING = Duration.ofSeconds(1);

    private final SentIds sent;

    SaidParts(SentIds sent) {
        this.sent = sent;
    }

    /** @param rest in their order */
    record Parts(SaidAs first, List<SaidAs> rest) {}

    /** Fails when one of them is not sent, or forgotten, and when the store is away. */
    Uni<Parts> find(String operation, String messageId) {
        return one(operation, messageId).chain(first -> {
            Uni<List<SaidAs>> rest = Uni.createFrom().item(List.of());
            for (String id : first.rest()) {
                rest = rest.chain(found -> one(operation, id).map(next -> with(found, next)));
            }
            return rest.map(found -> new Parts(first, found));
        });
    }

    private Uni<SaidAs> one(String operation, String messageId) {
        return Uni.createFrom().deferred(() -> sent.find(messageId)).onFailure()
                .transform(failure -> HubRequestException.unanswered(operation, HubRequestException.STORE_AWAY))
                .map(found -> found.flatMap(SaidAs::read)
                        .orElseThrow(() -> HubRequestException.unanswered(operation, HubRequestException.NOT_SENT)));
    }

    private static List<SaidAs> with(List<SaidAs> found, SaidAs next) {
        List<SaidAs> all = new ArrayList<>(found);
        all.add(next);
        return all;
    }

    /** The first is all that is left of it. */
    Uni<Void> keepAlone(String messageId, Parts parts) {
        return parts.rest().isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().deferred(() -> sent.keep(messageId, parts.first().alone().hubId())).ifNoItem()
                        .after(LONGEST_KEEPING).on(OwnThreads.limits()).fail().onFailure().recoverWithNull();
    }
}
