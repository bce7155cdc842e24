package dev.custombot.canary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The markers of one run. Thread-safe. */
public final class Canaries {

    private static final int SHORTEST = 12;
    /** The beginning of every signed token, planted or not. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}");

    private final List<Canary> planted = new CopyOnWriteArrayList<>();

    /** A marker for what a customer says or is: allowed in the values of records, and nowhere else. */
    public String personal(String what) {
        return plant(what, marker(), false);
    }

    /** A marker for a password or key: allowed nowhere. */
    public String secret(String what) {
        return plant(what, marker(), true);
    }

    /** Something that others have made, such as a token: allowed nowhere. */
    public String watch(String what, String value) {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(what + " is too short to be recognised");
        }
        return plant(what, value, true);
    }

    /** Where markers are that must not be there, and tokens of any kind, one line each. */
    public List<String> sightings(Collection<Evidence> evidence) {
        return evidence.stream().flatMap(place -> Stream.concat(tokens(place), planted.stream()
                .filter(canary -> canary.isSecret() || !place.holdsContents()).flatMap(canary -> in(place, canary)))).toList();
    }

    private static Stream<String> tokens(Evidence evidence) {
        return evidence.texts().stream().filter(text -> TOKEN.matcher(text).find())
                .map(text -> "a token in " + evidence.place() + ": " + text);
    }

    private static Stream<String> in(Evidence evidence, Canary canary) {
        List<String> forms = canary.forms();
        return evidence.texts().stream().filter(text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            return forms.stream().anyMatch(lower::contains);
        }).map(text -> canary.what() + " in " + evidence.place() + ": " + text);
    }

    private String plant(String what, String value, boolean isSecret) {
        planted.add(new Canary(what, value, isSecret));
        return value;
    }

    /** Letters and digits only: nothing on the way has a reason to change it. */
    private static String marker() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }
}
