package dev.custombot.deployment.devservices;

import org.jboss.logging.Logger;

import io.quarkus.bootstrap.app.RunningQuarkusApplication;
import io.quarkus.deployment.dev.DevModeListener;

/** Says where to chat when the application has started, after all else that it says of its start. */
public final class ChatsAreOpen implements DevModeListener {

    /** Where the lines are in the configuration, because the application and the Dev Services have no classes in common. */
    static final String CHATS = "custom-bot.emulator.chats";

    private static final Logger LOG = Logger.getLogger("dev.custombot");

    @Override
    public void afterFirstStart(RunningQuarkusApplication application) {
        application.getConfigValue(CHATS, String.class).ifPresent(chats -> chats.lines().forEach(LOG::info));
    }

    @Override
    public void beforeShutdown() {}

    /** Behind all others. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
