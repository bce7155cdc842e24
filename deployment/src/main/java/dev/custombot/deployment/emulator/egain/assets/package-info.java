/** The emulated hub's files, and the storage behind its signed addresses. A file must never be in memory as a whole. */
package dev.custombot.deployment.emulator.egain.assets;
