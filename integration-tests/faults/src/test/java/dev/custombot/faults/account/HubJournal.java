package dev.custombot.faults.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the hub wrote down.
 *
 * @param requests in the order in which they were answered
 * @param accepted the texts that the hub accepted, by conversation and in order
 * @param lostAnswers how many requests the hub has done whose answer it has not given
 * @param firstAt when the hub accepted the first reply to a message, in microseconds since 1970, by {@link #key}
 */
public record HubJournal(List<Request> requests, Map<String, List<String>> accepted, int lostAnswers,
        Map<String, Long> firstAt) {

    /**
     * A request for messages.
     *
     * @param arrival in microseconds since 1970
     * @param status 0 without an answer
     */
    public record Request(long arrival, int status, String code, int messages) {}

    public static HubJournal read(Path file) {
        List<Request> requests = new ArrayList<>();
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        Map<String, Long> firstAt = new HashMap<>();
        int lostAnswers = 0;
        boolean isDone = false;
        for (String line : lines(file)) {
            String[] fields = line.split("\t", -1);
            if ("request".equals(fields[0])) {
                requests.add(new Request(Long.parseLong(fields[1]), Integer.parseInt(fields[2]), fields[3],
                        Integer.parseInt(fields[4])));
                lostAnswers += isDone && !fields[2].startsWith("2") ? 1 : 0;
                isDone = false;
            } else {
                isDone = true;
                accepted.computeIfAbsent(fields[2], conversation -> new ArrayList<>()).add(fields[4]);
                Said.all(List.of(fields[4]))
                        .forEach(said -> firstAt.putIfAbsent(key(fields[2], said.number()), Long.parseLong(fields[1])));
            }
        }
        return new HubJournal(requests, accepted, lostAnswers, firstAt);
    }

    static String key(String conversation, int number) {
        return conversation + "/" + number;
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
