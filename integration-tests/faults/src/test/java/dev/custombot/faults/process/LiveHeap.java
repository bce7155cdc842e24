package dev.custombot.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's heap holds after a full collection. */
final class LiveHeap {

    /** A line for the whole heap, or one for each generation; newer JDKs name what is reserved, too. */
    private static final Pattern USED = Pattern.compile("\\stotal (?:reserved \\d+K, committed )?\\d+K, used (\\d+)K");

    private LiveHeap() {}

    static int megabytes(long pid) {
        jcmd(pid, "GC.run");
        return used(jcmd(pid, "GC.heap_info"));
    }

    /** Adds up the generations, in megabytes. */
    static int used(String heapInfo) {
        Matcher used = USED.matcher(heapInfo);
        if (!used.find()) {
            throw new IllegalStateException("jcmd says nothing of the heap: " + heapInfo);
        }
        long kilobytes = 0;
        do {
            kilobytes += Long.parseLong(used.group(1));
        } while (used.find());
        return (int) (kilobytes / 1024);
    }

    private static String jcmd(long pid, String what) {
        try {
            Process jcmd = new ProcessBuilder(JavaCommand.tool("jcmd"), Long.toString(pid), what).redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + what + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
