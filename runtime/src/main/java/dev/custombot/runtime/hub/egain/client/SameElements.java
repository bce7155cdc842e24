package dev.custombot.runtime.hub.egain.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Which elements of a list were there before: those that are called the same, in their order where several are; the others, in a list that is
 * as long as it was, by their places.
 */
public final class SameElements {

    /** By what elements are told apart, the surest first. */
    private static final List<String> NAMES = List.of("id", "name", "language", "value");
    private static final String NAMELESS = "";
    private static final int NEW = -1;

    private final int[] places;

    public SameElements(ArrayNode now, ArrayNode before) {
        places = new int[now.size()];
        Map<String, List<Integer>> named = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            named.computeIfAbsent(name(before.get(i)), name -> new ArrayList<>()).add(i);
        }
        named.remove(NAMELESS);
        boolean[] taken = new boolean[before.size()];
        for (int i = 0; i < places.length; i++) {
            List<Integer> same = named.getOrDefault(name(now.get(i)), List.of());
            places[i] = same.isEmpty() ? NEW : same.remove(0);
            if (places[i] != NEW) {
                taken[places[i]] = true;
            }
        }
        if (now.size() == before.size()) {
            Arrays.setAll(places, i -> places[i] == NEW && !taken[i] ? i : places[i]);
        }
    }

    /** Where the element was; negative for a new one. */
    public int placeOf(int now) {
        return places[now];
    }

    private static String name(JsonNode element) {
        return NAMES.stream().filter(field -> element.path(field).isTextual()).findFirst()
                .map(field -> field + ' ' + element.path(field).asText()).orElse(NAMELESS);
    }
}
