package dev.custombot.deployment.devui;

/** What the bot of the pages keeps of a conversation. */
public record Basket(int cups) {}
