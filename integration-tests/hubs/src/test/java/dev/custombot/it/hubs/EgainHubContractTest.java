package dev.custombot.it.hubs;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** eGain's Conversation Hub does what every hub must do. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class EgainHubContractTest extends HubContract {

    FakeServers servers;

    @Override
    HubFixture fixture() {
        return new EgainFixture(servers.egain());
    }
}
