/**
 * Refuses, before anything starts, a configuration that cannot keep the promises. A check never mends a value, and never asks another
 * system.
 */
package dev.custombot.runtime.bot.check;
