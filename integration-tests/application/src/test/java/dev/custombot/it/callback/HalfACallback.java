package dev.custombot.it.callback;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.custombot.it.callback.status.StatusContract;

/** A callback of a known caller, of whose body no more than the beginning comes. */
final class HalfACallback {

    private static final int PATIENCE_MILLIS = 30_000;

    private HalfACallback() {}

    /** What it gets, head and body. */
    static String answer(URI application, int announcedLength, String beginning) throws IOException {
        String authorization = Base64.getEncoder().encodeToString("hub:new-secret".getBytes(StandardCharsets.US_ASCII));
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(("POST " + StatusContract.HURRIED
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Basic " + authorization + "\r\nContent-Length: " + announcedLength + "\r\n\r\n"
                            + beginning).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
