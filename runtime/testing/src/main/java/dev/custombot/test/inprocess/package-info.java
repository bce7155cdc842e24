/** A bot within the test: its handlers, filters, state and dialogues, without a hub and a broker. Inside: no guarantees of compatibility. */
@NullMarked
package dev.custombot.test.inprocess;

import org.jspecify.annotations.NullMarked;
