package dev.custombot.it.hubs;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The servers of the hubs, before the application starts. */
public class FakeServers implements QuarkusTestResourceLifecycleManager {

    private FakeServer egain;
    private FakeServer third;
    private FakeServer brevo;
    private FakeServer counting;

    @Override
    public Map<String, String> start() {
        egain = new FakeServer(EgainFixture::usual);
        third = new FakeServer(ThirdFixture::usual);
        brevo = new FakeServer(BrevoWire::usual);
        counting = new FakeServer(request -> BrevoWire.usual(request).with("x-sib-ratelimit-remaining", "30"));
        return Map.of("quarkus.custom-bot.\"egain\".hub.url", egain.url(), "quarkus.custom-bot.\"egain\".hub.token-url",
                egain.url() + "/token", "quarkus.custom-bot.\"impatient-egain\".hub.url", egain.url(),
                "quarkus.custom-bot.\"impatient-egain\".hub.token-url", egain.url() + "/token", "third-hub.url", third.url(),
                "quarkus.custom-bot.\"brevo\".hub.url", brevo.url(), "quarkus.custom-bot.\"impatient-brevo\".hub.url",
                brevo.url(), "quarkus.custom-bot.\"present\".hub.url", counting.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeServers.class));
    }

    FakeServer egain() {
        return egain;
    }

    FakeServer third() {
        return third;
    }

    FakeServer brevo() {
        return brevo;
    }

    /** Another one of Brevo's, which says how many requests are left. */
    FakeServer counting() {
        return counting;
    }

    @Override
    public void stop() {
        egain.close();
        third.close();
        brevo.close();
        counting.close();
    }
}
