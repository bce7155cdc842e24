/**
 * What a callback takes as a request: its time, its bytes, its content type, and how many there may be at once. The content of a body
 * must never be looked at here.
 */
package dev.custombot.runtime.callback.http;
