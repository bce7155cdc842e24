package dev.custombot.deployment.process;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The arguments of a process that a developer starts by hand: options with a value each. A wrong one is answered with its place and what
 * would be right, never with Java's words alone.
 *
 * @param usage all options, said with each mistake
 * @param options what each makes of the result, with its value
 */
public record ProcessArguments<T>(String usage, Map<String, BiFunction<T, String, T>> options) {

    private static final int LAST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public ProcessArguments {
        options = Map.copyOf(options);
    }

    /** @throws IllegalArgumentException says what is wrong with the first one that is */
    public T read(T defaults, String... arguments) {
        T result = defaults;
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            BiFunction<T, String, T> option = options.get(name);
            if (option == null) {
                throw mistake("There is no option " + name);
            }
            if (i + 1 == arguments.length) {
                throw mistake(name + " needs a value");
            }
            result = with(option, result, name, arguments[i + 1]);
        }
        return result;
    }

    private T with(BiFunction<T, String, T> option, T result, String name, String value) {
        try {
            return option.apply(result, value);
        } catch (IllegalArgumentException e) {
            throw mistake(name + " " + value + ": " + e.getMessage());
        }
    }

    private IllegalArgumentException mistake(String what) {
        return new IllegalArgumentException(what + System.lineSeparator() + usage);
    }

    /** Where a process can listen; 0 takes a free one. */
    public static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers that are none of ports.
        }
        throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT);
    }

    /** Where somebody can be called. */
    public static URI address(String value) {
        try {
            URI address = URI.create(value);
            if (address.getHost() != null && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below, together with addresses that cannot be called.
        }
        throw new IllegalArgumentException("an address begins with http:// or https:// and a host");
    }

    /** A constant by its name in small letters. */
    public static <E extends Enum<E>> E choice(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (nameOf(constant).equals(value.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("it is one of " + String.join(", ", names(type)));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(ProcessArguments::nameOf).toList();
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
