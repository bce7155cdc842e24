package dev.custombot.runtime;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration of an application with a default bot, for whoever asks on the thread of a test: what the test sets, and nothing else. */
public final class GivenConfig implements BeforeEachCallback, AfterEachCallback {

    private final Map<String, String> settings = new HashMap<>();
    private final ClassLoader own = new URLClassLoader(new URL[0], getClass().getClassLoader());
    private ClassLoader before;
    private SmallRyeConfig made;

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(own);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (made != null) {
            ConfigProviderResolver.instance().releaseConfig(made);
        }
        Thread.currentThread().setContextClassLoader(before);
    }

    /** Before anybody has asked. */
    public GivenConfig set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** From now on it is as it is. */
    public BotSettings bot() {
        if (made == null) {
            made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                    .withSources(new PropertiesConfigSource(settings, "given", 100)).withMapping(CustomBotConfig.class).build();
            ConfigProviderResolver.instance().registerConfig(made, own);
        }
        return new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null,
                made.getConfigMapping(CustomBotConfig.class).bots().get(CustomBotConfig.DEFAULT_BOT));
    }
}
