package dev.custombot.sample;

/** An order of the shop. */
public record Order(String number, String article, String status) {}
