/** Where tests play: at the emulator, or within the test. Inside, but for {@code DeadLetter}: no guarantees of compatibility. */
@NullMarked
package dev.custombot.test.hub;

import org.jspecify.annotations.NullMarked;
