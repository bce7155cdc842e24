package dev.custombot.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that must not be seen.
 *
 * @param what it stands for, for whoever reads a failure
 * @param value it
 * @param isSecret whether it may not even lie where customers' words may: in the value of a record
 */
record Canary(String what, String value, boolean isSecret) {

    /** As it may look when somebody has written it down: as it is, in a URL, in hexadecimal, or anywhere inside of a Base64 text. */
    List<String> forms() {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8), HexFormat.of().formatHex(bytes)),
                IntStream.range(0, 3).boxed().flatMap(shift -> Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                        .map(encoder -> inside(encoder, bytes, shift))))
                .map(form -> form.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** What all Base64 texts have in common in which the bytes begin so many places behind a group's start. */
    private static String inside(Base64.Encoder encoder, byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String text = encoder.withoutPadding().encodeToString(shifted);
        int whole = (shifted.length / 3) * 4;
        return text.substring(shift == 0 ? 0 : 4, whole);
    }
}
