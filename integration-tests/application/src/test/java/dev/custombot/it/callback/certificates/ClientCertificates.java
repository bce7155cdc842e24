package dev.custombot.it.callback.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The server takes nobody without a certificate that it trusts, as the guide has it; the hub's is one, a stranger's is none. */
public class ClientCertificates implements QuarkusTestProfile {

    private static final String PASSWORD = "changeit";
    private static final Path FILES = folder();

    @Override
    public Map<String, String> getConfigOverrides() {
        String tls = "quarkus.tls.callback.";
        String basic = "quarkus.custom-bot.callback.authentication.basic.";
        Map<String, String> config = new HashMap<>(Map.of(tls + "key-store.p12.path", store("server").toString(),
                tls + "key-store.p12.password", PASSWORD, tls + "trust-store.pem.certs", certificate("hub").toString(),
                "quarkus.http.tls-configuration-name", "callback", "quarkus.http.ssl.client-auth", "required",
                "quarkus.http.insecure-requests", "disabled", "quarkus.http.test-ssl-port", "0"));
        config.putAll(
                Map.of("quarkus.management.enabled", "true", "quarkus.management.test-port", "0", basic + "username", "hub",
                        basic + "password", "the-password-of-the-hub"));
        return config;
    }

    /** As whom somebody calls who trusts the server. */
    static SSLContext caller(String name) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(name), PASSWORD.toCharArray());
        context.init(keys.getKeyManagers(), trusted().getTrustManagers(), null);
        return context;
    }

    /** Who has no certificate at all. */
    static SSLContext anybody() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted().getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory trusted() throws GeneralSecurityException, IOException {
        KeyStore server = KeyStore.getInstance("PKCS12");
        server.load(null, null);
        server.setCertificateEntry("server", load("server").getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(server);
        return trust;
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(name))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static Path store(String name) {
        return FILES.resolve(name + ".p12");
    }

    private static Path certificate(String name) {
        return FILES.resolve(name + ".pem");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("client-certificates");
            for (String name : List.of("server", "hub", "stranger")) {
                keytool(folder, name, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + name, "-ext",
                        "san=dns:localhost,ip:127.0.0.1");
                keytool(folder, name, "-exportcert", "-rfc", "-file", folder.resolve(name + ".pem").toString());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path folder, String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", name, "-keystore", folder.resolve(name + ".p12").toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD));
        if (new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }
}
