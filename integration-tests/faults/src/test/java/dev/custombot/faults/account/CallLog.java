package dev.custombot.faults.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls of the handlers in all replicas, in the order in which they began.
 *
 * @param stale what handlers noted that saw a state which was not the last one
 */
public record CallLog(List<Call> calls, List<String> stale) {

    private static final String STALE = "stale";
    private static final String FILE = "-handled.tsv";

    /**
     * A call.
     *
     * @param at microseconds of the machine's clock that never steps, see {@link #now()}
     */
    public record Call(String bot, long at, String conversation, int number) {

        String message() {
            return conversation + "/" + number;
        }
    }

    /** As the calls have it. */
    public static long now() {
        return System.nanoTime() / 1_000;
    }

    static CallLog read(Path folder) {
        List<Call> calls = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(FILE)).forEach(file -> {
                String bot = file.getFileName().toString().replace(FILE, "");
                for (String line : HubJournal.lines(file)) {
                    if (line.startsWith(STALE)) {
                        stale.add(line);
                    } else {
                        calls.add(call(bot, line.split("\t")));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Stable: calls of one replica in the same microsecond stay in order.
        calls.sort(Comparator.comparingLong(Call::at));
        return new CallLog(List.copyOf(calls), List.copyOf(stale));
    }

    private static Call call(String bot, String[] fields) {
        return new Call(bot, Long.parseLong(fields[0]), fields[1], Integer.parseInt(fields[2]));
    }

    /** The numbers of the messages by conversation. */
    Map<String, List<Integer>> numbers() {
        Map<String, List<Integer>> numbers = new HashMap<>();
        calls.forEach(call -> numbers.computeIfAbsent(call.conversation, unknown -> new ArrayList<>()).add(call.number));
        return numbers;
    }

    /** How many there were in one bot. */
    public int countOf(String bot) {
        return (int) calls.stream().filter(call -> call.bot.equals(bot)).count();
    }

    /** Messages that were handled again after a moment, though their first call had begun before another. */
    public int repeatedOf(long begunBefore, long again) {
        Set<String> first = new HashSet<>();
        calls.stream().filter(call -> call.at < begunBefore).forEach(call -> first.add(call.message()));
        Set<String> repeated = new HashSet<>();
        calls.stream().filter(call -> call.at >= again && first.contains(call.message()))
                .forEach(call -> repeated.add(call.message()));
        return repeated.size();
    }

    /** Calls in a bot after a moment for messages that another bot had called its handler for. */
    public int lateCallsOf(String bot, long after) {
        Set<String> others = new HashSet<>();
        int late = 0;
        for (Call call : calls) {
            if (!call.bot.equals(bot)) {
                others.add(call.message());
            } else if (call.at >= after && others.contains(call.message())) {
                late++;
            }
        }
        return late;
    }
}
