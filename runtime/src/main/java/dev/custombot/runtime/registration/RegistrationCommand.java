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

    private static final String DESTROY = "destroy";
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

    /** Does what is asked; returns the exit code. A word that is not understood never means every bot. */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
        String action = words.isEmpty() ? "" : words.get(0);
        Options options = Options.of(words.isEmpty() ? words : words.subList(1, words.size()), action.equals(DESTROY));
        if (options.stranger().isPresent()) {
            return refuse("\"" + options.stranger().get() + "\" is not understood here");
        }
        Optional<String> unknown = options.bot().filter(name -> !bots.containsKey(name));
        if (unknown.isPresent()) {
            return refuse("There is nothing to register for a bot \"" + unknown.get() + "\"");
        }
        if (bots.isEmpty()) {
            return refuse("No bot has a registration.callback-url");
        }
        return switch (action) {
            case "plan" -> each(options.bot(), this::plan);
            case "apply" -> each(options.bot(), this::apply);
            case "rotate" -> each(options.bot(), this::rotate);
            case DESTROY -> each(options.bot(), one -> destroy(one, options.isSure()));
            default -> refuse("Say what is to be done");
        };
    }

    /**
     * What is said besides.
     *
     * @param stranger the first word that is not understood
     */
    private record Options(Optional<String> bot, boolean isSure, Optional<String> stranger) {

        static Options of(List<String> words, boolean canBeSure) {
            Optional<String> bot = Optional.empty();
            boolean isSure = false;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (word.equals("--bot") && bot.isEmpty() && i + 1 < words.size()) {
                    bot = Optional.of(words.get(++i));
                } else if (word.equals("--yes") && canBeSure) {
                    isSure = true;
                } else {
                    return new Options(bot, false, Optional.of(word));
                }
            }
            return new Options(bot, isSure, Optional.empty());
        }
    }

    private int refuse(String why) {
        out.accept(why);
        out.accept(USAGE);
        return FAILED;
    }

    /** What could not be looked at is worse than what there is to do. */
    private int each(Optional<String> only, Function<HubRegistration, Integer> work) {
        boolean failed = false;
        int worst = DONE;
        for (Map.Entry<String, HubRegistration> one : bots.entrySet()) {
            if (only.filter(name -> !name.equals(one.getKey())).isEmpty()) {
                out.accept("Bot " + one.getKey());
                int code = attempt(() -> work.apply(one.getValue()));
                failed |= code == FAILED;
                worst = Math.max(worst, code);
            }
        }
        return failed ? FAILED : worst;
    }

    private int attempt(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            out.accept(Reason.of(e));
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
