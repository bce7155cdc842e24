/** Which replica sends. It must never be two at a time under a rate plan. */
package dev.custombot.runtime.reply.owner;
