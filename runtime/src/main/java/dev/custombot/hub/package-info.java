/** What the typed clients of hubs have in common. */
@NullMarked
package dev.custombot.hub;

import org.jspecify.annotations.NullMarked;
