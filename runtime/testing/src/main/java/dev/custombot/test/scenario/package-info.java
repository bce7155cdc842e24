/** Conversations that are written down, and played as tests. */
@NullMarked
package dev.custombot.test.scenario;

import org.jspecify.annotations.NullMarked;
