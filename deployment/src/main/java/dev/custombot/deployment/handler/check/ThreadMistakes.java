package dev.custombot.deployment.handler.check;

import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.DotName;

import dev.custombot.deployment.handler.declared.HandlerDotNames;

/** What is wrong with the thread that a handler or a filter asks for, each with its mend. */
final class ThreadMistakes {

    private ThreadMistakes() {}

    /**
     * @param declared the annotations that say on which thread it runs
     * @param transactional whether it runs in a transaction, which cannot begin on the event loop
     */
    static List<String> of(List<DotName> declared, boolean transactional) {
        List<String> mistakes = new ArrayList<>();
        if (declared.size() > 1) {
            mistakes.add("@Blocking, @NonBlocking and @RunOnVirtualThread exclude one another; keep one of them");
        }
        if (transactional && declared.contains(HandlerDotNames.NON_BLOCKING)) {
            mistakes.add("it is @Transactional, which blocks, and would run on the event loop; remove @NonBlocking");
        }
        return mistakes;
    }
}
