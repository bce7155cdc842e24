package dev.custombot.docs;

import dev.custombot.ConversationScoped;

// tag::scoped[]
@ConversationScoped
public class Progress {

    private int step;

    public int next() {
        return ++step;
    }
}
// end::scoped[]
