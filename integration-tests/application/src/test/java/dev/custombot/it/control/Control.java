package dev.custombot.it.control;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.it.Management;
import dev.custombot.it.deadletter.Users;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The endpoint for control, as its operator sees it. */
final class Control {

    private Control() {}

    static RequestSpecification as(String user) {
        return anonymous().auth().preemptive().basic(user, user);
    }

    static RequestSpecification anonymous() {
        int port = ConfigProvider.getConfig().getOptionalValue("quarkus.management.test-port", Integer.class).orElse(9001);
        return given().baseUri("http://localhost").port(port).basePath("/q/custom-bot/control");
    }

    static JsonPath get() {
        return as(Users.ADMIN).get("").then().statusCode(200).contentType("application/json").extract().jsonPath();
    }

    static void post(String path) {
        as(Users.ADMIN).post(path).then().statusCode(200).contentType("application/json");
    }

    static double metric(String name) {
        return Management.get("/q/metrics").asString()
                .lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
