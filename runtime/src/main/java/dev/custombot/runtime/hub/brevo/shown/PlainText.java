package dev.custombot.runtime.hub.brevo.shown;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be read of HTML where only texts are shown: paragraphs become lines, links keep their address. */
final class PlainText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern UNSEEN = Pattern.compile("(?is)<!--.*?-->|<(script|style|head)\\b.*?</\\1\\s*>");
    private static final Pattern LINK = Pattern
            .compile("(?is)<a\\b[^>]{0,4000}?\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')[^>]*>(.*?)</a\\s*>");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern LINE = Pattern
            .compile("(?i)<br\\b[^>]*>|</?(?:p|div|h[1-6]|ul|ol|li|tr|table|blockquote)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>|<![^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(\\w{2,8}));");
    private static final Pattern LINES = Pattern.compile(" *\\n[ \\n]*");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("euro", "€"), Map.entry("pound", "£"), Map.entry("copy", "©"), Map.entry("ndash", "–"),
            Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("bull", "•"), Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"), Map.entry("uuml", "ü"), Map.entry("Auml", "Ä"), Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"), Map.entry("szlig", "ß"), Map.entry("eacute", "é"), Map.entry("egrave", "è"),
            Map.entry("agrave", "à"), Map.entry("ccedil", "ç"));

    private PlainText() {}

    static String of(String html) {
        String seen = SPACE.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
        String linked = LINK.matcher(seen).replaceAll(link -> Matcher.quoteReplacement(link(link)));
        String lines = LINE.matcher(ITEM.matcher(linked).replaceAll("\n• ")).replaceAll("\n");
        String text = TAG.matcher(lines).replaceAll("");
        String read = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(entity(entity)));
        return LINES.matcher(read).replaceAll("\n").strip();
    }

    private static String link(MatchResult link) {
        String address = link.group(1) == null ? link.group(2) : link.group(1);
        String title = TAG.matcher(link.group(3)).replaceAll("").strip();
        return title.isEmpty() || title.equals(address) ? address : title + " (" + address + ")";
    }

    /** One that is not known stays as it is. */
    private static String entity(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : "";
    }
}
