/**
 * Which message types and questions a method says, as far as bytecode shows it. Classes are read, and must never be loaded: that could
 * run the application's code while it is built.
 */
package dev.custombot.deployment.said;
