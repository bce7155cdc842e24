package dev.custombot.runtime.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

import dev.custombot.runtime.registration.HubRegistration.Outlook;

/** {@code registration plan}, {@code apply}, {@code rotate} or {@code destroy}, as arguments of the application. */
public final class RegistrationCommand {

    /** What the arguments begin with. */
    public static final String NAME = "registration";

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int CHANGES = 2;

    private static final String USAGE = """
            registration plan    [--bot NAME]          what is to be done at the hub; ends with 2 if there is anything
            registration apply   [--bot NAME]          does it; can be done again at any time
            registration rotate  [--bot NAME]          gives another secret to the hub once the callback accepts it
            registration destroy [--bot NAME] [--yes]  says what would be deleted, and deletes it with --yes""";

    private final Map<String, HubRegistration> bots;
    private final Consumer<String> out;

    /**
     * @param bots those that have something to register, by name
     * @param out takes lines
     */
    public RegistrationCommand(Map<String, HubRegistration> bots, Consumer<String> out) {
        this.bots = bots;
        this.out = out;
    }

    /** Whether these are the arguments of this command. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /** Does what is asked; returns the exit code. */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        Optional<String> bot = bot(words);
        if (words.isEmpty() || bot.filter(name -> !bots.containsKey(name)).isPresent() || bots.isEmpty()) {
            return refuse(bot);
        }
        boolean isSure = words.contains("--yes");
        return switch (words.get(0)) {
            case "plan" -> each(bot, this::plan);
            case "apply" -> each(bot, this::apply);
            case "rotate" -> each(bot, this::rotate);
            case "destroy" -> each(bot, one -> destroy(one, isSure));
            default -> refuse(Optional.empty());
        };
    }

    private static Optional<String> bot(List<String> words) {
        int place = words.indexOf("--bot");
        return place >= 0 && place + 1 < words.size() ? Optional.of(words.get(place + 1)) : Optional.empty();
    }

    private int refuse(Optional<String> bot) {
        bot.ifPresent(name -> out.accept("There is nothing to register for a bot \"" + name + "\""));
        if (bots.isEmpty()) {
            out.accept("No bot has a registration.callback-url");
        }
        out.accept(USAGE);
        return FAILED;
    }

    private int each(Optional<String> only, Function<HubRegistration, Integer> work) {
        int worst = DONE;
        for (Map.Entry<String, HubRegistration> one : bots.entrySet()) {
            if (only.filter(name -> !name.equals(one.getKey())).isEmpty()) {
                out.accept("Bot " + one.getKey());
                worst = Math.max(worst, attempt(() -> work.apply(one.getValue())));
            }
        }
        return worst;
    }

    private int attempt(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            out.accept(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return FAILED;
        }
    }

    private int plan(HubRegistration bot) {
        Outlook outlook = bot.plan();
        out.accept(outlook.text());
        return outlook.isEmpty() ? DONE : CHANGES;
    }

    private int apply(HubRegistration bot) {
        bot.apply(out);
        return DONE;
    }

    private int rotate(HubRegistration bot) {
        bot.rotate(out);
        return DONE;
    }

    private int destroy(HubRegistration bot, boolean isSure) {
        out.accept(bot.planOfRemoval().text());
        if (!isSure) {
            out.accept("Nothing was deleted: say it again with --yes");
            return CHANGES;
        }
        bot.remove(out);
        return DONE;
    }
}
