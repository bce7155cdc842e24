package dev.custombot.runtime.dispatch.state;

import java.time.Instant;

/**
 * A question of the bot that waits for its answer.
 *
 * @param name what it is about
 * @param attempts how many answers it has had
 * @param asked when; a message that came before is no answer
 * @param expires when it is forgotten
 */
public record OpenQuestion(String name, int attempts, Instant asked, Instant expires) {}
