package dev.custombot.it.hubs;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The made-up hub does what every hub must do. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class ThirdHubContractTest extends HubContract {

    FakeServers servers;

    @Override
    HubFixture fixture() {
        return new ThirdFixture(servers.third());
    }
}
