/**
 * Files at a hub: asks for places, and moves the bytes in pieces. Which hub it is must never matter here, and no file may be in memory as a
 * whole.
 */
package dev.custombot.runtime.asset;
