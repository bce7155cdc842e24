package dev.custombot.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes inputs of those that are kept: bytes changed, left out and repeated, pieces of other inputs, and what readers stumble over. */
final class Mutations {

    private static final Path KEPT = Path.of("src/test/resources/dev/custombot/fuzzing");
    private static final List<byte[]> STUMBLING_BLOCKS = Stream
            .of("{", "}", "[", "]", "\"", "\\", "\\ud83d", "null", "true", "-0",
                    "1E400", "1E9999999999", "9999999999999999999999", "\0", "\ufeff", ":", ",", "%", "%+1", "+", "=", "&", "#",
                    " ", "\n", "ä", "😀",
                    "2026-01-31T08:00:00Z", "+999999999-12-31T23:59:59Z")
            .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();

    private final List<byte[]> kept = new ArrayList<>();
    private final Random random;

    Mutations(String target, long seed) {
        random = new Random(seed);
        try (Stream<Path> files = Files.list(KEPT.resolve(target + "TestInputs/holds"))) {
            for (Path file : files.sorted().toList()) {
                kept.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] next() {
        byte[] input = oneOf(kept);
        for (int count = random.nextInt(4); count >= 0; count--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int start = random.nextInt(input.length + 1);
        int end = Math.min(input.length, start + random.nextInt(9));
        return switch (random.nextInt(5)) {
            case 0 -> put(input, start, Math.min(input.length, start + 1), new byte[]{(byte) random.nextInt(256)});
            case 1 -> put(input, start, end, new byte[0]);
            case 2 -> put(input, start, end, oneOf(STUMBLING_BLOCKS));
            case 3 -> put(input, start, start, oneOf(STUMBLING_BLOCKS));
            default -> put(input, start, start, piece(oneOf(kept)));
        };
    }

    private byte[] piece(byte[] of) {
        int start = random.nextInt(of.length + 1);
        return put(of, start + random.nextInt(of.length - start + 1), of.length, new byte[0]);
    }

    private byte[] oneOf(List<byte[]> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] put(byte[] input, int start, int end, byte[] between) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(input, 0, start);
        all.writeBytes(between);
        all.write(input, end, input.length - end);
        return all.toByteArray();
    }
}
