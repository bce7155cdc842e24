package dev.custombot.runtime.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.LaunchMode;

/** What a secret never is on purpose: blank, padded, a placeholder, in quotes, or a reference that nobody has resolved. */
public final class SecretRules {

    /** As long as what is guessed must be, where somebody may try. */
    private static final int SHORTEST = 12;
    private static final Pattern PLACEHOLDER = Pattern
            .compile("(please)?(change|replace|set|insert)(me|it|this)\\d*|todo|tbd|fixme|"
                    + "placeholder|null|undefined|none|(your|my)(own)?(secret|password|token)(here)?|x+|\\*+|\\.+|-+|"
                    + "<.*>|\\{\\{.*}}|\\$\\(.*\\)|\\$\\{.*}|%\\{.*}");

    private SecretRules() {}

    /** What is wrong with it, in words that hold no data; empty when it may be meant. */
    public static Optional<String> flaw(String secret) {
        Optional<String> unseen = flawOfText(secret);
        if (unseen.isPresent()) {
            return unseen;
        }
        if (isQuoted(secret, '"') || isQuoted(secret, '\'')) {
            return Optional.of("has quotes around it, which would be a part of it");
        }
        if (PLACEHOLDER.matcher(secret.toLowerCase(Locale.ROOT).replaceAll("[-_ ](?=.*\\w)", "")).matches()) {
            return Optional.of("is a placeholder");
        }
        return Optional.empty();
    }

    /** What no text is on purpose that is compared to the letter: blank, or with something that nobody sees. */
    public static Optional<String> flawOfText(String text) {
        if (text.codePoints().allMatch(SecretRules::isBlank)) {
            return Optional.of("is blank");
        }
        if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
            return Optional.of("has blanks or a line break around it");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has control characters in it");
        }
        if (text.codePoints().anyMatch(SecretRules::isUnseen)) {
            return Optional.of("has characters in it that cannot be seen, such as the mark at the start of a file");
        }
        return text.codePoints().anyMatch(SecretRules::isMangled)
                ? Optional.of(
                        "has characters in it that were lost on the way: it was read in another encoding than it was written")
                : Optional.empty();
    }

    /** Those that join letters, or say which flag it is, are part of what one sees. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT && letter != 0x200C && letter != 0x200D
                && (letter < 0xE0020 || letter > 0xE007F);
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** What decoders put in place of what they cannot read, and half a character. */
    private static boolean isMangled(int letter) {
        return letter == 0xFFFD || Character.getType(letter) == Character.SURROGATE;
    }

    /** As {@link #flaw}, of one that callers show: in production it must not be short. */
    public static Optional<String> flawOfCallers(String secret) {
        return flaw(secret).or(() -> LaunchMode.current() == LaunchMode.NORMAL
                && secret.codePointCount(0, secret.length()) < SHORTEST
                        ? Optional.of("must have at least " + SHORTEST + " characters")
                        : Optional.empty());
    }

    /** As {@link #flawOfCallers}, of one that stands in a header by itself. */
    public static Optional<String> flawOfCallersHeader(String secret) {
        return flawOfCallers(secret).or(() -> flawOfHeader(secret));
    }

    /** What no header of a request has, be it a secret or not. */
    public static Optional<String> flawOfHeader(String value) {
        return value.chars().allMatch(letter -> letter >= ' ' && letter <= '~')
                ? Optional.empty()
                : Optional.of("must be of ASCII, as headers are");
    }

    /** Of a user's name, which RFC 7617 ends at a colon. */
    public static Optional<String> flawOfUser(String user) {
        return user.indexOf(':') >= 0 ? Optional.of("has a colon in it") : flaw(user);
    }

    private static boolean isQuoted(String secret, char quote) {
        return secret.length() > 1 && secret.charAt(0) == quote && secret.charAt(secret.length() - 1) == quote;
    }
}
