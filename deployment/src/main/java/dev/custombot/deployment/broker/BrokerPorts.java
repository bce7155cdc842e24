package dev.custombot.deployment.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the node listens for clients, and for itself as its controller. */
record BrokerPorts(int clients, int controller) {

    /**
     * The controller's port is always a free one.
     *
     * @param clients 0 takes a free port
     * @throws UncheckedIOException when the given port is taken
     */
    static BrokerPorts choose(int clients) {
        // Kafka must know its ports before it binds them, so another process could take one in between. Both sockets are
        // open at the same time, or else the system could give the same port twice.
        try (ServerSocket first = bind(clients); ServerSocket second = bind(0)) {
            return new BrokerPorts(first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The broker cannot listen on localhost:" + clients, e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("localhost"));
    }
}
