/** What was given up, to be looked at and tried again. */
@NullMarked
package dev.custombot.deadletter;

import org.jspecify.annotations.NullMarked;
