/** What was said in a conversation, written for people and for tests. */
package dev.custombot.runtime.transcript;
