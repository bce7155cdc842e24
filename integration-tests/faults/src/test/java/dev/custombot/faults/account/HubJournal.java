package dev.custombot.faults.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the hub wrote down.
 *
 * @param requests in the order in which they were answered
 * @param accepted what the hub accepted, by conversation and in order
 * @param unconfirmed the ids of what the hub accepted without knowing that its answer arrived
 * @param firstAt when the hub accepted the first reply to a message, in microseconds since 1970, by {@link #key}
 */
public record HubJournal(List<Request> requests, Map<String, List<Acceptance>> accepted, Set<String> unconfirmed,
        Map<String, Long> firstAt) {

    /**
     * A request for messages.
     *
     * @param arrival in microseconds since 1970
     * @param status 0 without an answer
     */
    public record Request(long arrival, int status, String code, int messages) {}

    /**
     * A message that the hub accepted.
     *
     * @param at in microseconds since 1970
     * @param id as the hub calls it
     */
    record Acceptance(long at, String id, String text) {}

    public static HubJournal read(Path file) {
        return of(lines(file));
    }

    static HubJournal of(List<String> lines) {
        HubJournal journal = new HubJournal(new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>(), new HashMap<>());
        lines.forEach(line -> journal.add(line.split("\t", -1)));
        return journal;
    }

    private void add(String[] fields) {
        long at = Long.parseLong(fields[1]);
        switch (fields[0]) {
            case "request" ->
                requests.add(new Request(at, Integer.parseInt(fields[2]), fields[3], Integer.parseInt(fields[4])));
            case "accepted" -> {
                accepted.computeIfAbsent(fields[2], conversation -> new ArrayList<>())
                        .add(new Acceptance(at, fields[3], fields[4]));
                Said.all(List.of(fields[4])).forEach(said -> firstAt.putIfAbsent(key(fields[2], said.number()), at));
            }
            case "unconfirmed" -> unconfirmed.add(fields[2]);
            default -> throw new IllegalArgumentException("No line of a journal: " + String.join(" ", fields));
        }
    }

    static String key(String conversation, int number) {
        return conversation + "/" + number;
    }

    /** The present time as the journal has it. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** Without a last line that is still being written. */
    static List<String> lines(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
