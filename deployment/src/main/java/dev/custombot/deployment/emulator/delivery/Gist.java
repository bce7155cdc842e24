package dev.custombot.deployment.emulator.delivery;

import java.util.regex.Pattern;

/** What an answer says, in a line: of a page of HTML, such as that of a broken build, its text. */
final class Gist {

    private static final int MOST_READ = 200_000;
    private static final int LONGEST = 400;
    private static final Pattern UNSEEN = Pattern.compile("<(script|style|svg|title)\\b.*?</\\1\\s*>|<!--.*?-->",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Gist() {}

    static String of(String body) {
        String read = body.strip();
        read = read.length() > MOST_READ ? read.substring(0, MOST_READ) : read;
        String text = read.startsWith("<") ? TAG.matcher(UNSEEN.matcher(read).replaceAll(" ")).replaceAll(" ") : read;
        String line = BLANKS.matcher(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&")).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
