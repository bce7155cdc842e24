package dev.custombot.runtime.hub;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of hubs on the class path, by name. */
public final class HubKinds {

    private final Map<String, HubKind> kinds = new TreeMap<>();

    /** Looks for them with the class loader. */
    public HubKinds(ClassLoader loader) {
        ServiceLoader.load(HubKind.class, loader).forEach(kind -> kinds.put(kind.name(), kind));
    }

    public Optional<HubKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public Collection<HubKind> all() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    /** Their names, as an error shows them. */
    public String names() {
        return String.join(", ", kinds.keySet());
    }
}
