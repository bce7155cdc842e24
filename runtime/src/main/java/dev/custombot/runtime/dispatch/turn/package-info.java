/**
 * One run of one handler: its arguments, its filters, its thread, its result, and the state and the replies that come of it. Replies of a
 * turn must never be published before its state is stored.
 */
package dev.custombot.runtime.dispatch.turn;
