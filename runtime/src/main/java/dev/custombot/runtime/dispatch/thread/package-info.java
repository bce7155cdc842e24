/**
 * Where handlers run: event loops of their own, workers or virtual threads, with the context that belongs to their message. Nothing else in
 * the process is ever held up by a handler: what must go on never needs the thread that it is on.
 */
package dev.custombot.runtime.dispatch.thread;
