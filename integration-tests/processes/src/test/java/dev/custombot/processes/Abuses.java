package dev.custombot.processes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Hostile requests, and what is right for each. */
final class Abuses {

    private static final String GOOD = "Basic "
            + Base64.getEncoder().encodeToString("hub:a-long-password-for-tests".getBytes());
    private static final String MESSAGE = "{\"id\":\"m\",\"type\":{\"value\":\"none\"},\"conversation\":{\"id\":\"abuse\"}}";
    private static final String BODY = envelope(MESSAGE);

    private final List<Abuse> all = new ArrayList<>();

    static List<Abuse> all() {
        Abuses abuses = new Abuses();
        abuses.heads();
        abuses.targets();
        abuses.credentials();
        abuses.types();
        abuses.frames();
        abuses.slow();
        abuses.json();
        abuses.encodings();
        abuses.sizes();
        abuses.crowds();
        return abuses.all;
    }

    /** For a callback that takes gzip which becomes 20 times as large at most. */
    static List<Abuse> compressed() {
        Abuses abuses = new Abuses();
        abuses.gzip("gzip, taken", gzip(bytes(BODY)), 202);
        abuses.gzip("gzip of JSON that is none", gzip(bytes("{")), 400);
        abuses.gzip("gzip bomb, inflated", bomb(), 413);
        abuses.gzip("gzip over the ratio", gzip(bytes(BODY + " ".repeat(100_000))), 413);
        abuses.gzip("gzip that is none", bytes(BODY), 400);
        abuses.gzip("gzip, cut off", Arrays.copyOf(gzip(bytes(BODY)), 40), 400);
        abuses.gzip("gzip in gzip", gzip(gzip(bytes(BODY))), 400);
        return abuses.all;
    }

    static byte[] good() {
        return post("", BODY).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void heads() {
        add("no Host", "POST /callback HTTP/1.1\r\n\r\n", 400);
        add("a line that is none", "nonsense\r\n\r\n", 400, 0);
        add("HTTP/9.9", post("", BODY).replace("HTTP/1.1", "HTTP/9.9"), 400, 501, 505, 0);
        add("request line of 8 kB", post("", BODY).replace("/callback", "/callback?" + "x".repeat(8_000)), 414);
        add("headers of 17 kB", post(("X-A: " + "x".repeat(1_700) + "\r\n").repeat(10), BODY), 431);
        add("headers of 40 kB", post(("X-A: " + "x".repeat(4_000) + "\r\n").repeat(10), BODY), 431);
        add("NUL in a header", post("X-A: a\0b\r\n", BODY), 400, 0);
        add("folded header", post("X-A: a\r\n b\r\n", BODY), 202, 400);
        add("blank before the colon", post("X-A : a\r\n", BODY), 400, 0);
        add("Expect of another kind", post("Expect: coffee\r\n", BODY), 417);
        add("Expect of HTTP/1.0", post("Expect: 100-continue\r\n", BODY).replace("HTTP/1.1", "HTTP/1.0"), 202);
        add("Upgrade to a web socket", post("Upgrade: websocket\r\nConnection: Upgrade\r\n", BODY), 202, 400, 426);
    }

    private void targets() {
        add("absolute form, foreign host", post("", BODY).replace("/callback", "http://evil.example/callback"), 202);
        add("double slash", post("", BODY).replace("/callback", "//callback"), 202);
        add("trailing slash", post("", BODY).replace("/callback", "/callback/"), 404, 202);
        add("encoded letters", post("", BODY).replace("/callback", "/%63allback"), 202, 404);
        add("encoded slash", post("", BODY).replace("/callback", "/x%2f..%2fcallback"), 404, 400);
        add("dots", post("", BODY).replace("/callback", "/x/../callback"), 202, 404);
        add("matrix parameter", post("", BODY).replace("/callback", "/callback;x=1"), 404);
        add("broken escape", post("", BODY).replace("/callback", "/%zz"), 400, 404);
        add("CONNECT", "CONNECT evil:443 HTTP/1.1\r\nHost: evil:443\r\n\r\n", 400, 404, 405, 0);
        add("TRACE", post("", "").replace("POST", "TRACE"), 405);
        add("invented method", post("", "").replace("POST", "PURGE"), 405);
    }

    private void credentials() {
        add("none", anonymous(""), 401);
        add("two Authorization headers", post("Authorization: Basic eDp5\r\n", BODY), 400);
        add("Basic that is no Base64", anonymous("Authorization: Basic ***\r\n"), 401);
        add("Bearer without dots", anonymous("Authorization: Bearer x\r\n"), 401);
        add("a token of 7 kB", anonymous("Authorization: Bearer " + "x".repeat(7_000) + "\r\n"), 401);
        add("another scheme", anonymous("Authorization: Digest x\r\n"), 401);
    }

    private void types() {
        add("text/plain", post("", BODY).replace("application/json", "text/plain"), 415);
        add("a type of one semicolon", post("", BODY).replace("application/json", ";"), 415);
        add("latin1", post("", BODY).replace("application/json", "application/json; charset = latin1"), 415);
        add("two Content-Types", post("Content-Type: text/plain\r\n", BODY), 400);
        add("gzip", post("Content-Encoding: gzip\r\n", BODY), 415);
        add("identity, then gzip", post("Content-Encoding: identity\r\nContent-Encoding: gzip\r\n", BODY), 415);
        gzip("gzip bomb", bomb(), 415);
    }

    private void frames() {
        add("Content-Length too small", post("", BODY).replaceAll("Content-Length: \\d+", "Content-Length: 5"), 400);
        add("Content-Length negative", post("", BODY).replaceAll("Content-Length: \\d+", "Content-Length: -1"), 400);
        add("Content-Length of words", post("", BODY).replaceAll("Content-Length: \\d+", "Content-Length: abc"), 400);
        add("Content-Length huge", post("", BODY).replaceAll("Content-Length: \\d+", "Content-Length: 9223372036854775807"),
                413);
        add("two Content-Lengths", post("Content-Length: 5\r\n", BODY), 400);
        add("length and chunks", post("Transfer-Encoding: chunked\r\n", BODY), 400);
        add("chunk size zz", chunked("zz\r\n"), 400);
        add("chunk size negative", chunked("-1\r\n"), 400);
        add("chunk size of 2^64", chunked("10000000000000000\r\n"), 400);
        add("chunk extension of 20 kB", chunked("1;" + "x".repeat(20_000) + "\r\n"), 400);
        add("pipelined garbage", post("", BODY) + "\0\0garbage\r\n\r\n", 202);
        add("HTTP/2 preface and garbage", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\uFFFF".repeat(50), 0);
    }

    private void slow() {
        add("chunks without an end", chunked("1\r\n{\r\n"), 408);
        add("body that does not come", head("", 1_000), 408);
        add("refused, and no body", anonymous("").replaceAll("Content-Length: \\d+", "Content-Length: 999999"), 401);
        all.add(Abuse.slow("a byte each 300 ms", 300, (head("", 1_000) + "~" + "{~".repeat(20)).split("~"), 408));
        add("Expect, refused, no body", anonymous("Expect: 100-continue\r\n").replace(BODY, ""), 401);
    }

    private void json() {
        add("empty", post("", ""), 400);
        add("cut off", post("", BODY.substring(0, 30)), 400);
        add("goes on", post("", BODY + "{}"), 400);
        add("nested 100 000 deep", post("", "{\"a\":" + "[".repeat(100_000)), 400);
        add("nested 101 deep", post("", envelope("{\"x\":" + "[".repeat(101) + "]".repeat(101) + "}")), 400);
        add("300 000 keys", post("", "{" + IntStream.range(0, 300_000).mapToObj(i -> "\"" + i + "\":1")
                .collect(Collectors.joining(",")) + "}"), 400);
        add("duplicate keys", post("", envelope(MESSAGE.replace("\"id\":\"m\"", "\"id\":\"a\",\"id\":\"m\""))), 202);
        add("NaN", post("", envelope(MESSAGE.replace("\"m\"", "NaN"))), 400);
        add("number of 1 000 000 digits", post("", envelope("{\"n\":" + "9".repeat(1_000_000) + "}")), 400);
        add("1e999999999", post("", envelope(MESSAGE.replace("\"m\"", "1e999999999"))), 202);
        add("string of 2 MB", post("", envelope("{\"s\":\"" + "x".repeat(2_000_000) + "\"}")), 400);
        add("comment", post("", "/* */" + BODY), 400);
        add("201 messages", post("", envelope(MESSAGE + ("," + MESSAGE).repeat(200))), 400);
        add("control characters in an id", post("", envelope(MESSAGE.replace("abuse", "a\\nCBOT00001"))), 202);
        add("half a surrogate pair in an id", post("", envelope(MESSAGE.replace("abuse", "\\ud800"))), 202);
        add("a type of the bot's own", post("", envelope(MESSAGE.replace("none", "custom-bot.reply-rejected"))), 202);
    }

    private void encodings() {
        encoded("UTF-16", BODY.getBytes(StandardCharsets.UTF_16));
        encoded("UTF-32", BODY.getBytes(Charset.forName("UTF-32")));
        encoded("overlong form", bytes(BODY.replace("abuse", "\u00c0\u00af")));
        encoded("raw half of a surrogate pair", bytes(BODY.replace("abuse", "\u00ed\u00a0\u0080")));
        encoded("cut character", bytes(BODY.replace("abuse", "\u00e2\u0082")));
        byte[] bom = bytes("\u00ef\u00bb\u00bf" + BODY);
        all.add(Abuse.of("byte order mark", join(head("", bom.length), bom), 202));
    }

    private void sizes() {
        add("5 MB announced", head("", 5_000_000), 413);
        add("5 MB sent", post("", " ".repeat(5_000_000)), 413);
        add("5 MB in chunks", chunked("10000\r\n" + " ".repeat(65_536) + "\r\n").repeat(1)
                + ("10000\r\n" + " ".repeat(65_536) + "\r\n").repeat(79), 413);
        add("3.8 MB of metadata, 200 messages", post("", "{\"metadata\":{\"a\":\"" + "x".repeat(950_000)
                + ("\",\"b\":\"" + "x".repeat(950_000)).repeat(3) + "\"},\"messages\":{\"message\":[" + MESSAGE
                + ("," + MESSAGE).repeat(199) + "]}}"), 413);
    }

    private void crowds() {
        all.add(Abuse.of("500 slow heads, and a good one", Crowds.slowHeads(500, good()), 202));
        all.add(Abuse.of("300 at once without credentials", Crowds.atOnce(300, bytes(anonymous(""))), 401, 503));
        all.add(Abuse.of("100 callers gone in the middle (RST)", Crowds.gone(100, good()), 202));
        all.add(Abuse.of("HTTP/2 by upgrade", Crowds.streams(1, GOOD, BODY), 202));
        all.add(Abuse.of("90 streams of HTTP/2 at once", Crowds.streams(90, GOOD, BODY), 202, 503));
        all.add(Abuse.of("10 000 streams of HTTP/2, reset at once", Crowds.rapidReset(10_000, GOOD, good()), 202));
    }

    private void gzip(String name, byte[] body, Integer expected) {
        all.add(Abuse.of(name, join(head("Content-Encoding: gzip\r\n", body.length), body), expected));
    }

    private void encoded(String name, byte[] body) {
        all.add(Abuse.of(name, join(head("", body.length), body), 400));
    }

    private void add(String name, String request, Integer... expected) {
        all.add(Abuse.of(name, request, expected));
    }

    private static String envelope(String messages) {
        return "{\"messages\":{\"message\":[" + messages + "]}}";
    }

    private static String head(String more, int length) {
        return "POST /callback HTTP/1.1\r\nHost: bot\r\nAuthorization: " + GOOD + "\r\nContent-Type: application/json\r\n"
                + more
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String post(String more, String body) {
        return head(more, body.length()) + body;
    }

    private static String anonymous(String more) {
        return post(more, BODY).replace("Authorization: " + GOOD + "\r\n", "");
    }

    private static String chunked(String body) {
        return head("Transfer-Encoding: chunked\r\n", 0).replace("Content-Length: 0\r\n", "") + body;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(String head, byte[] body) {
        byte[] first = bytes(head);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private static byte[] bomb() {
        return gzip(new byte[50_000_000]);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
