package dev.custombot.runtime.bot.dev.reload;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.custombot.runtime.store.KeptState;
import dev.custombot.runtime.store.MemoryConversationStore;
import dev.custombot.state.StoredState;
import io.quarkus.dev.console.DevConsoleManager;

/**
 * What lies between two applications of dev mode. It is of nothing but the JDK's own classes: each application has a class loader of its own,
 * which one of its objects would keep, and whose classes the next application does not know.
 */
final class HandedStates {

    static final String KEPT = "custom-bot.states";
    private static final int ID = 0;
    private static final int VERSION = 1;
    private static final int JSON = 2;
    private static final int TIME_TO_LIVE = 3;

    private HandedStates() {}

    /** Those of the store, the ones used most first. */
    static List<KeptState> of(String part) {
        return handed().getOrDefault(part, List.of()).stream().map(HandedStates::read).toList();
    }

    /** In place of all that was there before. */
    static void set(Map<String, MemoryConversationStore> stores) {
        DevConsoleManager.setGlobal(KEPT, written(stores));
    }

    /** In place of what was there before of these. */
    static void add(Map<String, MemoryConversationStore> stores) {
        Map<String, List<List<String>>> all = new HashMap<>(handed());
        all.putAll(written(stores));
        DevConsoleManager.setGlobal(KEPT, Map.copyOf(all));
    }

    private static Map<String, List<List<String>>> handed() {
        return Optional.ofNullable(DevConsoleManager.<Map<String, List<List<String>>>>getGlobal(KEPT)).orElse(Map.of());
    }

    private static Map<String, List<List<String>>> written(Map<String, MemoryConversationStore> stores) {
        return stores.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                store -> store.getValue().kept().stream().map(HandedStates::write).toList()));
    }

    private static List<String> write(KeptState kept) {
        return List.of(kept.conversationId(), kept.state().version(), kept.state().json(), kept.timeToLive().toString());
    }

    private static KeptState read(List<String> kept) {
        return new KeptState(kept.get(ID), new StoredState(kept.get(VERSION), kept.get(JSON)),
                Duration.parse(kept.get(TIME_TO_LIVE)));
    }
}
