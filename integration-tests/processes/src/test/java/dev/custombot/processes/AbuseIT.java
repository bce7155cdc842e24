package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request gets an answer other than its own, and none leaves anything behind. */
@Tag("abuse")
class AbuseIT {

    private static final int PATIENCE = 9_000;
    private static final long MOST_MEMORY_KB = 1_500_000;

    @Test
    void hostileRequestsAreBoring() throws Exception {
        List<String> rows = new ArrayList<>();
        SoftAssertions softly = new SoftAssertions();
        try (HostileTarget bot = HostileTarget.start()) {
            for (Abuse abuse : Abuses.all()) {
                long begin = System.nanoTime();
                int status = play(bot.port(), abuse);
                long millis = (System.nanoTime() - begin) / 1_000_000;
                bot.awaitNothingInFlight();
                long memory = bot.memoryKb();
                rows.add("|" + abuse.name() + " |" + status + " |" + millis + " |" + memory / 1_024 + " |0");
                softly.assertThat(status).as(abuse.name()).isIn(abuse.expected());
                softly.assertThat(memory).as("memory after " + abuse.name()).isLessThan(MOST_MEMORY_KB);
            }
            assertThat(play(bot.port(), Abuse.of("good", Abuses.good(), 202))).as("a good callback afterwards").isEqualTo(202);
        } finally {
            String table = "|===\n|Abuse |Status |ms |MB |In flight afterwards\n\n" + String.join("\n", rows) + "\n|===\n";
            System.out.println(table);
            Files.writeString(Path.of(System.getProperty("abuse.table", "target/abuse.adoc")), table);
        }
        softly.assertAll();
    }

    /** The status of the first final answer, 0 without one. */
    private static int play(int port, Abuse abuse) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            Thread writer = new Thread(() -> write(socket, abuse));
            writer.start();
            int status = status(socket.getInputStream());
            socket.close();
            writer.join();
            return status;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket socket, Abuse abuse) {
        try {
            for (byte[] part : abuse.writes()) {
                socket.getOutputStream().write(part);
                socket.getOutputStream().flush();
                Thread.sleep(abuse.pauseMillis());
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
