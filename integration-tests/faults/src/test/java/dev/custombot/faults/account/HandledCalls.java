package dev.custombot.faults.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of the handler in all replicas. */
final class HandledCalls {

    private record Call(long at, String conversation, int number) {}

    private HandledCalls() {}

    /** How many there were in one bot. */
    static int count(Path folder, String bot) {
        return HubJournal.lines(folder.resolve(bot + "-handled.tsv")).size();
    }

    /** The numbers of the messages by conversation, in the order in which the calls began. */
    static Map<String, List<Integer>> read(Path folder) {
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith("-handled.tsv")).forEach(file -> {
                for (String line : HubJournal.lines(file)) {
                    String[] fields = line.split("\t");
                    calls.add(new Call(Long.parseLong(fields[0]), fields[1], Integer.parseInt(fields[2])));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Stable: calls of one replica in the same microsecond stay in order.
        calls.sort(Comparator.comparingLong(Call::at));
        Map<String, List<Integer>> numbers = new HashMap<>();
        calls.forEach(call -> numbers.computeIfAbsent(call.conversation, unknown -> new ArrayList<>()).add(call.number));
        return numbers;
    }
}
