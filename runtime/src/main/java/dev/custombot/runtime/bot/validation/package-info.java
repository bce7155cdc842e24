/** What becomes of answers that break the constraints of Bean Validation. Only loaded in an application that has it. */
package dev.custombot.runtime.bot.validation;
