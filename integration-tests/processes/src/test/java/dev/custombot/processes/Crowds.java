package dev.custombot.processes;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Hostile callers that are many at once, or speak HTTP/2. Where nobody gets an answer, what a good callback gets meanwhile counts. */
final class Crowds {

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_HEADERS = 4;
    private static final int ENHANCE_YOUR_CALM = 11;

    private Crowds() {}

    /** Heads that never end. */
    static Abuse.Play slowHeads(int number, byte[] good) {
        byte[] half = Arrays.copyOf(good, 40);
        return port -> {
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < number; i++) {
                    Socket socket = new Socket("localhost", port);
                    sockets.add(socket);
                    socket.getOutputStream().write(half);
                }
                return new RawRequest(0, good).on(port);
            } finally {
                close(sockets);
            }
        };
    }

    /** All of them at once; the highest status, or 0 if one has none. */
    static Abuse.Play atOnce(int number, byte[] request) {
        return port -> {
            ExecutorService threads = Executors.newFixedThreadPool(number);
            try {
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> one : threads.invokeAll(IntStream.range(0, number)
                        .mapToObj(i -> (Callable<Integer>) () -> new RawRequest(0, request).on(port))
                        .toList())) {
                    statuses.add(one.get());
                }
                return highest(statuses);
            } finally {
                threads.shutdownNow();
            }
        };
    }

    /** Callers that go away in the middle of their body, with a reset. */
    static Abuse.Play gone(int number, byte[] good) {
        byte[] part = Arrays.copyOf(good, good.length - 10);
        return port -> {
            for (int i = 0; i < number; i++) {
                try (Socket socket = new Socket("localhost", port)) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream().write(part);
                    socket.getOutputStream().flush();
                }
            }
            return new RawRequest(0, good).on(port);
        };
    }

    /** Streams of HTTP/2 on one connection, after an upgrade; 0 if it did not come to HTTP/2. */
    static Abuse.Play streams(int number, String authorization, String body) {
        return port -> {
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                    .timeout(Duration.ofSeconds(30)).header("Authorization", authorization)
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
            HttpResponse<Void> first = client.send(request, HttpResponse.BodyHandlers.discarding());
            List<CompletableFuture<HttpResponse<Void>>> others = IntStream.range(1, number)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())).toList();
            List<Integer> statuses = new ArrayList<>(List.of(status(first)));
            others.forEach(one -> statuses.add(status(one.join())));
            return highest(statuses);
        };
    }

    /** Streams of HTTP/2 that are reset as soon as they are there; 0 unless the server ends the connection because of it. */
    static Abuse.Play rapidReset(int number, String authorization, byte[] good) {
        return port -> {
            try (Socket socket = new Socket("localhost", port)) {
                CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> goAway(socket))
                        .completeOnTimeout(-1, 30, TimeUnit.SECONDS);
                reset(socket.getOutputStream(), number, head(authorization));
                return end.join() == ENHANCE_YOUR_CALM ? new RawRequest(0, good).on(port) : 0;
            }
        };
    }

    private static void reset(OutputStream socket, int number, byte[] head) {
        try {
            socket.write(PREFACE);
            socket.write(frame(SETTINGS, 0, 0, new byte[0]));
            for (int i = 0; i < number; i++) {
                int stream = 2 * i + 1;
                socket.write(frame(HEADERS, END_HEADERS, stream, head));
                socket.write(frame(RST_STREAM, 0, stream, new byte[]{0, 0, 0, 8}));
            }
        } catch (IOException e) {
            // The server had enough.
        }
    }

    /** Why the server ends the connection; -1 if it does not say so. */
    private static int goAway(Socket socket) {
        try {
            DataInputStream frames = new DataInputStream(socket.getInputStream());
            while (true) {
                int length = frames.readUnsignedShort() << 8 | frames.readUnsignedByte();
                int type = frames.readUnsignedByte();
                frames.skipNBytes(5);
                if (type == GOAWAY) {
                    frames.skipNBytes(4);
                    return frames.readInt();
                }
                frames.skipNBytes(length);
            }
        } catch (IOException e) {
            return -1;
        }
    }

    private static int status(HttpResponse<Void> response) {
        return response.version() == HttpClient.Version.HTTP_2 ? response.statusCode() : 0;
    }

    private static int highest(List<Integer> statuses) {
        return statuses.contains(0) ? 0 : statuses.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length).put((byte) (payload.length >> 16)).putShort((short) payload.length)
                .put((byte) type).put((byte) flags).putInt(stream).put(payload).array();
    }

    /** Without any compression: literals that are not indexed (RFC 7541, 6.2.2). */
    private static byte[] head(String authorization) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        List<String> fields = List.of(":method", "POST", ":scheme", "http", ":path", "/callback", ":authority", "bot",
                "content-type", "application/json", "authorization", authorization);
        for (int i = 0; i < fields.size(); i++) {
            if (i % 2 == 0) {
                head.write(0);
            }
            head.write(fields.get(i).length());
            head.write(fields.get(i).getBytes(StandardCharsets.US_ASCII));
        }
        return head.toByteArray();
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
