package dev.custombot.runtime.hub;

/**
 * What a callback's body may have, so that reading it costs little.
 *
 * @param size the most bytes of the body
 * @param metadata the most bytes of what is common to all messages, because it is stored with each
 * @param messages the most messages
 * @param nesting how deep objects and arrays may stand in one another
 * @param stringLength the most characters of a string
 * @param numberLength the most characters of a number
 */
public record BodyLimits(int size, int metadata, int messages, int nesting, int stringLength, int numberLength) {}
