/**
 * What becomes of answers that break the constraints of Bean Validation. Its classes must never be loaded in an application that has none.
 */
package dev.custombot.runtime.bot.validation;
