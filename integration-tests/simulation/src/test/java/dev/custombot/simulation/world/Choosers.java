package dev.custombot.simulation.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.custombot.simulation.account.Offers;
import dev.custombot.simulation.bot.Offer;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.bot.Surroundings;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.VirtualTime;

/** Customers who are offered something, and choose from what they were shown last: by a number, or by a title, and some of them again. */
public final class Choosers {

    private static final double SECOND = 1_000;
    private static final List<Script> BESIDES = List.of(Script.ECHO, Script.RANDOM, Script.SLOW, Script.STATE);

    private final VirtualTime time;
    private final Chance chance;
    private final Offers offers;
    private final Customers customers;
    private final double last;
    private final Map<String, Offer> shown = new HashMap<>();
    private final Set<Offer> seen = new HashSet<>();
    private int said;

    /**
     * @param chance of its own: who offers nothing changes nothing else
     * @param last when nothing is said or delivered again any more but answers, in seconds
     */
    public Choosers(Surroundings around, Chance chance, Customers customers, double last) {
        this.time = around.time();
        this.offers = around.offers();
        this.chance = chance;
        this.customers = customers;
        this.last = last;
        around.account().onRead(this::reads);
    }

    public void plan() {
        int conversations = chance.oneOf(1, 2);
        for (int i = 0; i < conversations; i++) {
            String conversation = "o" + i;
            int wishes = chance.oneOf(1, 3, 6);
            for (int wish = 0; wish < wishes; wish++) {
                double at = chance.between(0, (long) ((last - 15) * SECOND));
                say(conversation, at, Script.OFFER);
                // Some do not wait for what they are offered.
                if (chance.of(0.3)) {
                    say(conversation, at + chance.between(0, 2_000), chance.of(0.5) ? Script.OFFER : chance.oneOf(BESIDES));
                }
            }
        }
    }

    private void say(String conversation, double at, Script script) {
        String id = conversation + "-m" + ++said;
        String text = script.name().toLowerCase(Locale.ROOT);
        time.after(time.world(), at, () -> customers.deliver(conversation, id, text));
        while (chance.of(0.2)) {
            time.after(time.world(), at + chance.between(100, 15_000), () -> customers.deliver(conversation, id, text));
        }
    }

    private void reads(String conversation, String text) {
        Offer.shown(text).ifPresent(offer -> {
            offers.reads(offer);
            shown.put(conversation, offer);
            if (seen.add(offer)) {
                int answers = chance.oneOf(0, 1, 1, 1, 2);
                for (int i = 0; i < answers; i++) {
                    time.after(time.world(), chance.between(200, 8_000), () -> answer(conversation));
                }
            }
        });
    }

    private void answer(String conversation) {
        Offer offer = shown.get(conversation);
        int number = 1 + chance.upTo(offer.count());
        boolean title = chance.of(0.4);
        String id = conversation + "-a" + ++said;
        String text = title ? offer.title(number) : Integer.toString(number);
        offers.says(id, offer, number, title);
        customers.deliver(conversation, id, text);
        while (chance.of(0.2)) {
            time.after(time.world(), chance.between(100, 15_000), () -> customers.deliver(conversation, id, text));
        }
    }
}
