/** The API of Brevo Conversations, for what a bot asks of it besides sending replies. */
@NullMarked
package dev.custombot.hub.brevo;

import org.jspecify.annotations.NullMarked;
