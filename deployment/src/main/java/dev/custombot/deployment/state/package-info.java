/** Brings the stores of conversations' state into the application. A store that was not asked for must never need its extension. */
package dev.custombot.deployment.state;
