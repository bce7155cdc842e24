/**
 * Verifies the access tokens of {@code Authorization: Bearer}, and holds the keys that they are verified with. A token must never be
 * logged, nor kept longer than its key.
 */
package dev.custombot.runtime.callback.authentication.token;
