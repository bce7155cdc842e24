package dev.custombot.processes;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Bytes on a connection of their own, with a pause between two writes. */
final class RawRequest implements Abuse.Play {

    private static final int PATIENCE = 9_000;

    private final long pauseMillis;
    private final byte[][] writes;

    RawRequest(long pauseMillis, byte[]... writes) {
        this.pauseMillis = pauseMillis;
        this.writes = writes;
    }

    /** The status of the first final answer, 0 without one. */
    @Override
    public int on(int port) throws InterruptedException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            Thread writer = new Thread(() -> write(socket));
            writer.start();
            int status = status(socket.getInputStream());
            socket.close();
            writer.join();
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    private void write(Socket socket) {
        try {
            for (byte[] part : writes) {
                socket.getOutputStream().write(part);
                socket.getOutputStream().flush();
                Thread.sleep(pauseMillis);
            }
        } catch (IOException | InterruptedException e) {
            // It was answered before it was through.
        }
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().matches("HTTP/1\\.[01] \\d{3}.*\\s*") ? Integer.parseInt(line.substring(9, 12)) : 0;
    }
}
