/** The interface of stores that keep the state of conversations. */
@NullMarked
package dev.custombot.state;

import org.jspecify.annotations.NullMarked;
