package dev.custombot.runtime.callback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.callback.FlawedMessages.Flawed;
import dev.custombot.runtime.callback.http.Admissions.Admission;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** What a callback has for one bot. */
final class Share {

    private final RecipientBot bot;
    private final List<CallbackRecord> records = new ArrayList<>();
    private final List<Flawed> flawed = new ArrayList<>();

    Share(RecipientBot bot) {
        this.bot = bot;
    }

    void add(CallbackRecord record, Optional<Flaw> flaw) {
        flaw.ifPresentOrElse(found -> flawed.add(new Flawed(record, found)), () -> records.add(record));
    }

    /** How many bytes the values of all have. One that several messages have in common is in memory once. */
    static long size(List<Share> shares) {
        int most = shares.stream().mapToInt(share -> share.records.size() + share.flawed.size()).sum();
        Set<byte[]> values = Collections.newSetFromMap(new IdentityHashMap<>(most));
        for (Share share : shares) {
            share.records.forEach(record -> values.add(record.value()));
            share.flawed.forEach(one -> values.add(one.message().value()));
        }
        return values.stream().mapToLong(value -> value.length).sum();
    }

    int messages() {
        return records.size() + flawed.size();
    }

    String topic() {
        return bot.topic();
    }

    /** Completes when each message lies on the callbacks topic or among the dead letters; fails when one lies nowhere. */
    Uni<Void> store(Admission admission) {
        return flawed.isEmpty()
                ? published(admission)
                : Uni.join().all(published(admission), bot.flawed().add(flawed, () -> admission.hold()::release)).andFailFast()
                        .replaceWithVoid();
    }

    private Uni<Void> published(Admission admission) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> bot.publisher().publish(records, admission.hold()::release))
                .chain(tooLarge -> tooLarge.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : bot.flawed().add(
                                tooLarge.stream().map(record -> new Flawed(record, Flaw.TOO_LARGE)).toList(),
                                () -> admission.hold()::release));
    }
}
