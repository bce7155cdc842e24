/**
 * The handlers that the build has found, and which of them takes a message. Nothing runs here, and methods are never looked up by
 * reflection.
 */
package dev.custombot.runtime.dispatch.handler;
