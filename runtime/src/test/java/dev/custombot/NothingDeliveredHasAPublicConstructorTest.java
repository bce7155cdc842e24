package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.conversation.Conversation;
import dev.custombot.deadletter.DeadLetterEntry;

/** What a bot is handed can gain a field without breaking anybody: nobody but the extension constructs it. */
class NothingDeliveredHasAPublicConstructorTest {

    static Stream<Class<?>> delivered() throws Exception {
        return Stream.of(Stream.of(IncomingMessage.class, Answer.class, RejectedReply.class),
                typesBeside(Conversation.class), typesBeside(DeadLetterEntry.class)).flatMap(types -> types)
                .filter(type -> !Throwable.class.isAssignableFrom(type));
    }

    private static Stream<Class<?>> typesBeside(Class<?> one) throws IOException, URISyntaxException {
        Path folder = Path.of(one.getResource(one.getSimpleName() + ".class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".class"))
                    .map(name -> one.getPackageName() + "." + name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(NothingDeliveredHasAPublicConstructorTest::load).toList().stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void hasNone(Class<?> type) {
        assertThat(type.getConstructors()).isEmpty();
    }
}
