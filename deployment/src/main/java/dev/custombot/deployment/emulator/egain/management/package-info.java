/** The emulated hub's registrations and assets. What becomes of a message must never depend on how it is stored here. */
package dev.custombot.deployment.emulator.egain.management;
