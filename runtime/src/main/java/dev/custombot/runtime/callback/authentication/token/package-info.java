/** Verifies the access tokens of {@code Authorization: Bearer}, and holds the keys that they are verified with. */
package dev.custombot.runtime.callback.authentication.token;
