/** The stores of conversations' state and of handled ids that are built in. A store must never know what is in a state. */
package dev.custombot.runtime.store;
