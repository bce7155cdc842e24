/** The clocks of the bots. What is waited for or paced must never depend on a wall clock, which may step. */
package dev.custombot.runtime.time;
