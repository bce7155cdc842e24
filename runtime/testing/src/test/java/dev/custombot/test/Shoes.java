package dev.custombot.test;

/** Where tests of other packages find the bot. */
public final class Shoes {

    public static final Class<?> BOT = ShoeBot.class;

    private Shoes() {}
}
