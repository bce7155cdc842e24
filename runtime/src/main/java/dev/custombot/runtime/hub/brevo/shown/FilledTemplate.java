package dev.custombot.runtime.hub.brevo.shown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.custombot.message.Template;
import dev.custombot.message.Template.Variable;

/** Puts a template's variables into its places. */
final class FilledTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

    private FilledTemplate() {}

    /** A place without a variable stays as it is. What a variable says is never looked at for places. */
    static String text(Template template) {
        Map<String, String> values = template.variables().stream()
                .collect(Collectors.toMap(Variable::id, Variable::value, (first, second) -> first));
        return PLACE.matcher(template.title())
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
