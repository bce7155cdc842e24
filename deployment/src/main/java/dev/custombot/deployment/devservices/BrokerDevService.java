package dev.custombot.deployment.devservices;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import io.quarkus.deployment.builditem.Startable;

/** The broker, as Quarkus starts and stops it. */
final class BrokerDevService implements Startable {

    private final EmbeddedBroker broker;

    BrokerDevService(int port) {
        this.broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(port));
    }

    @Override
    public void start() {
        broker.start();
    }

    @Override
    public String getConnectionInfo() {
        return broker.bootstrapServers();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        broker.close();
    }
}
