/** The contents of the message types; what a bot may send can be said as it is. */
@NullMarked
package dev.custombot.message;

import org.jspecify.annotations.NullMarked;
