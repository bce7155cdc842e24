package dev.custombot.faults.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import dev.custombot.Reply;
import dev.custombot.faults.bot.Wish.Trait;

/** The replies of one call of the handler. */
final class Answers {

    private static final int MOST = 3;

    private Answers() {}

    static List<Reply> to(Wish wish) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<String> texts = wish.has(Trait.RANDOM)
                ? wish.answers(Long.toString(random.nextLong(), Character.MAX_RADIX), 1 + random.nextInt(MOST))
                : wish.answers();
        List<Reply> replies = new ArrayList<>(texts.stream().map(Reply::text).toList());
        if (wish.has(Trait.ESCALATE)) {
            replies.add(Reply.escalate());
        }
        return replies;
    }
}
