package dev.custombot.it.callback.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpServer;

/** Keys that sign tokens, and where they are published; what is opened stays open as long as the tests run. */
final class Keys {

    private Keys() {}

    static RsaJsonWebKey generate(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the address of a key set with the key in it. */
    static String publish(RsaJsonWebKey key) {
        try {
            byte[] keys = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the address of a key set that never comes: connections are accepted by the system, and read by nobody. */
    static String withhold() {
        try {
            return "http://localhost:" + new ServerSocket(0).getLocalPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
