package dev.custombot.it;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Which conversations have what they need. */
@ApplicationScoped
public class Repairs {

    private final Set<String> mended = ConcurrentHashMap.newKeySet();

    public void mend(String conversationId) {
        mended.add(conversationId);
    }

    public boolean isMended(String conversationId) {
        return mended.contains(conversationId);
    }
}
