package dev.custombot.processes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** A real Keycloak in a process of its own, from its distribution; its data are in memory, so every one begins anew. */
final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "password-of-the-administrator";

    /** The first start puts the server together for its options. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final String url;

    private KeycloakServer(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Returns when the realm is there, which is later than when the server listens. */
    static KeycloakServer start(String realm) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path imported = Files.createDirectories(home.resolve("data/import")).resolve(realm + ".json");
        Files.copy(KeycloakServer.class.getResourceAsStream("/keycloak-realm.json"), imported,
                StandardCopyOption.REPLACE_EXISTING);
        String port = Integer.toString(Ports.free());
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start-dev", "--db=dev-mem",
                "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port,
                "--http-management-port=" + Ports.free());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD, "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m", "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1"));
        Path log = Path.of(System.getProperty("keycloak.log"));
        KeycloakServer server = new KeycloakServer(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                "http://127.0.0.1:" + port);
        server.awaitRealm(realm, log);
        return server;
    }

    private void awaitRealm(String realm, Path log) {
        URI description = URI.create(url + "/realms/" + realm + "/.well-known/openid-configuration");
        try {
            Awaitility.await("the realm is there, see " + log).atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
                    .failFast("Keycloak ended, see " + log, () -> !process.isAlive()).ignoreExceptions()
                    .until(() -> ((HttpURLConnection) description.toURL().openConnection()).getResponseCode() == 200);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    String url() {
        return url;
    }

    /** The server is a child of the script that was started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
