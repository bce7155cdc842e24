/** Messages, conversations and times as the hub has them on the wire. Whether something is sent must never be decided here. */
package dev.custombot.runtime.hub.egain.wire;
