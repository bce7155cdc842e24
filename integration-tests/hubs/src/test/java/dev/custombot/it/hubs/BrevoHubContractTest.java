package dev.custombot.it.hubs;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Brevo Conversations does what every hub must do. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class BrevoHubContractTest extends HubContract {

    FakeServers servers;

    @Override
    HubFixture fixture() {
        return new BrevoFixture(servers.brevo());
    }
}
