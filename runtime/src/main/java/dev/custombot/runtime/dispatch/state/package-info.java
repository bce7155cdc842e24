/**
 * A conversation's document: its values, its open question and its last turn, as JSON in a store. It is never written over what somebody
 * else has stored meanwhile.
 */
package dev.custombot.runtime.dispatch.state;
