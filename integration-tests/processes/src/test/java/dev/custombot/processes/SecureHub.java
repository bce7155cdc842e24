package dev.custombot.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Puts the hub where it is in many a company: behind TLS with a certificate that nobody else trusts, under a name that only a forward
 * proxy can resolve.
 */
final class SecureHub implements AutoCloseable {

    static final String HOST = "hub.invalid";
    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final URI hub;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> tunnels = new ConcurrentLinkedQueue<>();
    private final ServerSocket secure;
    private final ServerSocket proxy;

    private SecureHub(Path folder, URI hub) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.hub = hub;
        this.secure = tls().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static SecureHub before(URI hub, Path folder) throws Exception {
        keytool(folder, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + HOST, "-ext", "san=dns:" + HOST);
        keytool(folder, "-exportcert", "-rfc", "-file", folder.resolve("hub.pem").toString());
        SecureHub made = new SecureHub(folder, hub);
        made.threads.submit(() -> made.serve(made.secure, socket -> socket));
        made.threads.submit(() -> made.serve(made.proxy, made::open));
        return made;
    }

    Path certificate() {
        return folder.resolve("hub.pem");
    }

    int proxyPort() {
        return proxy.getLocalPort();
    }

    /** Where the proxy was asked to connect to. */
    List<String> tunnels() {
        return List.copyOf(tunnels);
    }

    private void serve(ServerSocket server, UnaryOperator<Socket> begin) {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.submit(() -> {
                    begin.apply(caller);
                    Socket target = server == proxy
                            ? new Socket(secure.getInetAddress(), secure.getLocalPort())
                            : new Socket(hub.getHost(), hub.getPort());
                    threads.submit(() -> pipe(caller, target));
                    threads.submit(() -> pipe(target, caller));
                    return null;
                });
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    /** {@code CONNECT hub.invalid:443 HTTP/1.1} and headers, up to an empty line. */
    private Socket open(Socket caller) {
        try {
            StringBuilder request = new StringBuilder();
            InputStream in = caller.getInputStream();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) in.read());
            }
            tunnels.add(request.substring(0, request.indexOf(" HTTP/")));
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            return caller;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Void pipe(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }

    private SSLContext tls() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("hub.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "hub", "-keystore", folder.resolve("hub.p12").toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    @Override
    public void close() throws IOException {
        secure.close();
        proxy.close();
        threads.shutdownNow();
    }
}
