package dev.custombot.deployment.bot;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.hub.HubKind;
import io.quarkus.builder.item.MultiBuildItem;

/** A bot of the application. */
public final class BotBuildItem extends MultiBuildItem {

    private final BotNames names;
    private final HubKind kind;

    public BotBuildItem(BotNames names, HubKind kind) {
        this.names = names;
        this.kind = kind;
    }

    public BotNames names() {
        return names;
    }

    public String name() {
        return names.bot();
    }

    /** The kind of its hub. */
    public HubKind kind() {
        return kind;
    }
}
