package dev.custombot.bots;

import java.time.Duration;

import org.awaitility.Awaitility;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** What is awaited has no limit of its own but that against hanging: an application's first reply takes long where the machine is slow. */
public class PatientWaits implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }
}
