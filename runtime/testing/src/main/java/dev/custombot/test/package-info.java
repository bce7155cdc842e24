/** The hub and its customers, for tests of bots. */
@NullMarked
package dev.custombot.test;

import org.jspecify.annotations.NullMarked;
