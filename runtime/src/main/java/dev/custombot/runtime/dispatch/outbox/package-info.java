/** Makes records of the replies topic from what a bot says. A reply that is made again must never get another id. */
package dev.custombot.runtime.dispatch.outbox;
