package dev.custombot.deployment.emulator.delivery;

import java.util.regex.Pattern;

/** What an answer says, in a line: of a page of HTML, such as that of a broken build, its text. */
final class Gist {

    /** Quarkus' page of a failed build has its styles inside, which are a quarter of a million characters, and its text behind them. */
    private static final int MOST_READ = 1_000_000;
    private static final int LONGEST = 400;
    /** One that is not closed goes on to the end, as browsers have it. */
    private static final Pattern UNSEEN = Pattern.compile(
            "<(script|style|svg|title)\\b.*?(?:</\\1\\s*>|\\z)|<!--.*?(?:-->|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*(?:>|\\z)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Gist() {}

    static String of(String body) {
        String read = body.strip();
        read = read.length() > MOST_READ ? read.substring(0, MOST_READ) : read;
        String line = BLANKS.matcher(read.startsWith("<") ? text(read) : unescaped(read)).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String text(String page) {
        String seen = UNSEEN.matcher(page).replaceAll(" ");
        return unescaped(TAG.matcher(seen.substring(rootCause(seen))).replaceAll(" "));
    }

    /** Where a page of Quarkus begins with what is at the bottom of an error: what stands before says only that something failed. */
    private static int rootCause(String page) {
        int trace = page.indexOf("id=\"reversed-stacktrace\"");
        return trace < 0 ? 0 : Math.max(0, page.indexOf("<pre>", trace));
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&nbsp;", " ").replace("&amp;", "&");
    }
}
