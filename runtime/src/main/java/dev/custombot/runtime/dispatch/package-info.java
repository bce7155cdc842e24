/**
 * Decides what becomes of a record of the callbacks topic: known already, handled, tried again or given up. The hub must never be called
 * from here: what is said goes to the replies topic.
 */
package dev.custombot.runtime.dispatch;
