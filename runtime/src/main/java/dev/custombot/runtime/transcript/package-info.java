/** What was said in a conversation, written for people and for tests. It only writes: it never asks a hub, and knows none. */
package dev.custombot.runtime.transcript;
