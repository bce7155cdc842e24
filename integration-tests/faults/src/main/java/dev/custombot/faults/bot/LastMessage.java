package dev.custombot.faults.bot;

/** The state of a conversation: which message was handled last. */
public record LastMessage(int number) {}
