package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.bootstrap.app.RunningQuarkusApplication;
import io.quarkus.deployment.dev.DevModeListener;

/** Whoever has started the application finds where to chat without scrolling. */
class TheChatsAddressIsTheLastLineOfTheStartTest {

    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("dev.custombot").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("dev.custombot").removeHandler(listener);
    }

    @Test
    void behindWhatAllOthersSay() {
        List<DevModeListener> all = ServiceLoader.load(DevModeListener.class).stream().map(ServiceLoader.Provider::get)
                .toList();

        assertThat(all).filteredOn(ChatsAreOpen.class::isInstance).singleElement().satisfies(last -> assertThat(all)
                .filteredOn(other -> other != last).allSatisfy(other -> assertThat(other.order()).isLessThan(last.order())));
    }

    @Test
    void aLineForEachChat() {
        new ChatsAreOpen()
                .afterFirstStart(started(Optional.of("Chat with one: http://localhost:8090\nwith two: http://localhost:8091")));

        assertThat(said).containsExactly("Chat with one: http://localhost:8090", "with two: http://localhost:8091");
    }

    @Test
    void noneWithoutAChat() {
        new ChatsAreOpen().afterFirstStart(started(Optional.empty()));

        assertThat(said).isEmpty();
    }

    private static RunningQuarkusApplication started(Optional<String> chats) {
        return (RunningQuarkusApplication) Proxy.newProxyInstance(ChatsAreOpen.class.getClassLoader(),
                new Class<?>[]{RunningQuarkusApplication.class},
                (proxy, method, arguments) -> ChatsAreOpen.CHATS.equals(arguments[0]) ? chats : Optional.empty());
    }
}
