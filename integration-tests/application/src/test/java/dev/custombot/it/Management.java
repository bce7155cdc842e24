package dev.custombot.it;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.response.Response;

/** What the management interface shows to everybody. */
public final class Management {

    private Management() {}

    public static Response get(String path) {
        return given().baseUri("http://localhost").port(ConfigProvider.getConfig()
                .getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001)).get(path);
    }
}
