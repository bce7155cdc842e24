/**
 * Takes replies from their topic to the hub, and deals with the hub's answers. A reply is never done before the hub has it, or the dead
 * letters do.
 */
package dev.custombot.runtime.reply;
