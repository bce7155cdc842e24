package dev.custombot.deployment.bot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.custombot.runtime.hub.SendableTypes;

/** What the hubs of bots take, together: what one of them takes, a class that is for several bots may say. */
public final class Hubs {

    private final List<BotBuildItem> bots;

    public Hubs(List<BotBuildItem> bots) {
        this.bots = List.copyOf(bots);
    }

    /**
     * Why no hub of the bots takes any of the types; empty when one does.
     *
     * @param names of the bots
     * @param types at least one
     */
    public Optional<String> refusal(Set<String> names, Collection<String> types) {
        List<SendableTypes> taken = bots.stream().filter(bot -> names.contains(bot.name()))
                .map(bot -> bot.kind().features().types()).toList();
        boolean none = !taken.isEmpty() && types.stream().noneMatch(type -> taken.stream().anyMatch(hub -> hub.include(type)));
        return none ? Optional.of(taken.get(0).rule(types.iterator().next())) : Optional.empty();
    }
}
