package dev.custombot.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What tests have been handed out of a conversation, so that nothing is handed out twice.
 *
 * @param replies how many of the bot's
 * @param letters the ids of what it has given up
 */
record ReadSoFar(AtomicInteger replies, Set<String> letters) {

    ReadSoFar() {
        this(new AtomicInteger(), ConcurrentHashMap.newKeySet());
    }
}
