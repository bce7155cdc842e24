package dev.custombot.runtime.bot;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.store.ApplicationStore;
import dev.custombot.runtime.store.HandledIdStore;
import dev.custombot.runtime.store.ScopedStore;
import dev.custombot.runtime.store.StoreFactory;
import dev.custombot.state.ConversationStore;
import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;

/** Gives each bot its store: the application's own if it has one, else what the configuration names. */
@Singleton
public class Stores {

    private static final String SENT = "custom-bot.sent:";
    /** Its id at the hub, and that it was taken in its conversation. */
    private static final int ENTRIES_OF_MESSAGE = 2;

    private final List<StoreFactory> factories;
    private final List<InstanceHandle<ConversationStore>> own;

    @Inject
    Stores(@All List<StoreFactory> factories, @All List<InstanceHandle<ConversationStore>> own) {
        this.factories = factories;
        this.own = own.stream().filter(handle -> handle.getBean().getKind() != io.quarkus.arc.InjectableBean.Kind.SYNTHETIC)
                .toList();
    }

    /** Of an application's own store each bot has its part. */
    ConversationStore of(BotSettings bot) {
        return ofApplication()
                .<ConversationStore>map(store -> bot.names().isDefault() ? store : new ScopedStore(store, bot.bot()))
                .orElseGet(() -> builtIn(bot, bot.bot(), bot.statePrefix(), bot.config().state().maxConversations()));
    }

    /** What all replicas know to be handled; empty when each process remembers for itself. */
    Optional<HandledIdStore> handledIds(BotSettings bot) {
        return factories.stream().filter(factory -> factory.kind() == bot.config().deduplication().store()).findFirst()
                .flatMap(factory -> factory.handledIds(bot.handledPrefix()));
    }

    /** In a part of their own: nothing that is kept there may take the place of a conversation's state. */
    SentIds sentIds(BotSettings bot, RandomGenerator random) {
        ConversationStore store = ofApplication().<ConversationStore>map(shared -> new ScopedStore(shared, bot.bot() + SENT))
                .orElseGet(() -> builtIn(bot, bot.bot() + SENT, bot.statePrefix() + SENT,
                        Math.min(bot.config().state().maxConversations(), Long.MAX_VALUE / ENTRIES_OF_MESSAGE)
                                * ENTRIES_OF_MESSAGE));
        return new StoredSentIds(store, bot.config().state().timeToLive(), random);
    }

    private Optional<ApplicationStore> ofApplication() {
        return own.stream().findFirst().map(handle -> new ApplicationStore(handle.get()));
    }

    private ConversationStore builtIn(BotSettings bot, String part, String keyPrefix, long most) {
        return factories.stream().filter(factory -> factory.kind() == bot.config().state().store()).findFirst()
                .map(factory -> factory.create(part, most, keyPrefix))
                // The configuration is checked when the application starts.
                .orElseThrow();
    }
}
