package dev.custombot.deployment;

import io.quarkus.test.QuarkusUnitTest;

/** Applications that are refused before they need a broker and a hub: to start both for each takes longer than all else. */
public final class WithoutServices {

    private WithoutServices() {}

    public static QuarkusUnitTest application() {
        return new QuarkusUnitTest().overrideConfigKey("quarkus.devservices.enabled", "false")
                .overrideConfigKey("kafka.bootstrap.servers", "localhost:1");
    }

    public static QuarkusUnitTest emptyApplication() {
        return application().withEmptyApplication();
    }
}
