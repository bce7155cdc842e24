package dev.custombot.simulation.bot;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.reply.ReplySender;

/** Looks into what the stages keep to themselves. */
final class Inside {

    private Inside() {}

    static int lanes(CallbackConsumer consumer) {
        return ((Map<?, ?>) get(get(consumer, "lanes"), "lanes")).size();
    }

    static int running(CallbackConsumer consumer) {
        return (Integer) get(get(consumer, "lanes"), "running");
    }

    static int busy(ReplySender sender) {
        return ((Collection<?>) get(get(get(sender, "queue"), "fresh"), "busy")).size();
    }

    /** What the sender is about, for whoever looks for the reason of a failure. */
    static String describe(ReplySender sender) {
        Object fresh = get(get(sender, "queue"), "fresh");
        Object loop = get(sender, "loop");
        return "busy " + get(fresh, "busy") + ", ready " + get(fresh, "ready") + ", waiting "
                + ((Map<?, ?>) get(fresh, "waiting")).keySet()
                + ", running " + get(loop, "running") + ", runs " + get(loop, "runs") + ", wake " + get(loop, "wake");
    }

    private static Object get(Object from, String name) {
        try {
            Field field = from.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
