package dev.custombot.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate that nobody else trusts, and its key.
 *
 * @param keyStore both, as PKCS #12
 * @param certificate the certificate, as PEM
 */
record SelfSigned(Path keyStore, Path certificate) {

    static final String PASSWORD = "changeit";

    /** Made by the JDK's tool, into the folder. */
    static SelfSigned of(String host, Path folder) throws IOException, InterruptedException {
        SelfSigned made = new SelfSigned(folder.resolve("server.p12"), folder.resolve("server.pem"));
        made.keytool("-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + host, "-ext", "san=dns:" + host);
        made.keytool("-exportcert", "-rfc", "-file", made.certificate.toString());
        return made;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-keystore", keyStore.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }
}
