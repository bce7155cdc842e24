package dev.custombot.runtime.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import jakarta.ws.rs.ProcessingException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a connection the hub has seen nothing, and what was to be sent is certainly not there. What breaks later leaves it open. */
class WhoWasNotReachedHasTakenNothingTest {

    static Stream<Throwable> withoutConnection() {
        return Stream.of(new ConnectException("Connection refused"), new UnknownHostException("hub"),
                new NoRouteToHostException("No route to host"), new SSLHandshakeException("certificate_expired"),
                new SSLHandshakeException("Failed to create SSL connection").initCause(new ClosedChannelException()),
                // As Netty has it.
                new SocketException("Network is unreachable: hub/10.0.0.1:443")
                        .initCause(new SocketException("Network is unreachable")));
    }

    @ParameterizedTest
    @MethodSource("withoutConnection")
    void itIsNotTaken(Throwable failure) {
        for (Throwable one : Stream.of(failure, new ProcessingException(failure)).toList()) {
            assertThat(SendOutcome.withoutAnswer(one)).isInstanceOfSatisfying(SendOutcome.NotTaken.class,
                    notTaken -> assertThat(notTaken.concernsAll()).isTrue());
        }
    }

    static Stream<Throwable> afterwards() {
        return Stream.of(new SocketException("Connection reset"), new IOException("Connection was closed"),
                new SSLException("closing inbound before receiving peer's close_notify"), new TimeoutException());
    }

    @ParameterizedTest
    @MethodSource("afterwards")
    void elseItIsNotKnown(Throwable failure) {
        for (Throwable one : Stream.of(failure, new ProcessingException(failure)).toList()) {
            assertThat(SendOutcome.withoutAnswer(one)).isInstanceOf(SendOutcome.Unknown.class);
        }
    }
}
