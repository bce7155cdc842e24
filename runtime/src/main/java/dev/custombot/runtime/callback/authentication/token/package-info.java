/**
 * Verifies the access tokens of {@code Authorization: Bearer}, by keys or by asking who issued them. A token must never be logged, nor
 * kept, nor trusted longer than what it was verified by.
 */
package dev.custombot.runtime.callback.authentication.token;
