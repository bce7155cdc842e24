/**
 * What tests and the page for people ask of an emulated hub, over HTTP, whatever kind it is. How one kind of hub does something must
 * never be known here.
 */
package dev.custombot.deployment.emulator.control;
