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

    private final SelfSigned own;
    private final URI hub;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> tunnels = new ConcurrentLinkedQueue<>();
    private final ServerSocket secure;
    private final ServerSocket proxy;

    private SecureHub(SelfSigned own, URI hub) throws IOException, GeneralSecurityException {
        this.own = own;
        this.hub = hub;
        this.secure = tls().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static SecureHub before(URI hub, Path folder) throws Exception {
        SecureHub made = new SecureHub(SelfSigned.of(HOST, folder), hub);
        made.threads.submit(() -> made.serve(made.secure, socket -> socket));
        made.threads.submit(() -> made.serve(made.proxy, made::open));
        return made;
    }

    Path certificate() {
        return own.certificate();
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
        try (InputStream file = Files.newInputStream(own.keyStore())) {
            keys.load(file, SelfSigned.PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SelfSigned.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() throws IOException {
        secure.close();
        proxy.close();
        threads.shutdownNow();
    }
}
