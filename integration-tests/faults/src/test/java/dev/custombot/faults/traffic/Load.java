package dev.custombot.faults.traffic;

/**
 * What is said.
 *
 * @param conversations how many customers there are
 * @param perSecond how many messages all of them have per second
 * @param limit how many messages all of them have in all
 * @param redeliverEvery which part of the acknowledged messages is delivered once more; 0 for none
 * @param severalEvery which part of the callbacks has several messages; 0 for none
 * @param longestPauseMillis how long a customer's message waits at most before it is delivered again
 * @param padding how many characters a text has beyond what the bot is told
 */
public record Load(int conversations, double perSecond, int limit, Wishes wishes, int redeliverEvery,
        int severalEvery, int longestPauseMillis, int padding) {

    private static final int PAUSE_MILLIS = 500;
    private static final int SEVERAL = 3;

    /** Until it is stopped. */
    public static Load of(int conversations, double perSecond, Wishes wishes) {
        return new Load(conversations, perSecond, Integer.MAX_VALUE, wishes, 0, 0, PAUSE_MILLIS, 0);
    }

    public Load upTo(int messages) {
        return new Load(conversations, perSecond, messages, wishes, redeliverEvery, severalEvery, longestPauseMillis, padding);
    }

    public Load redelivering(int every) {
        return new Load(conversations, perSecond, limit, wishes, every, severalEvery, longestPauseMillis, padding);
    }

    /** One callback of so many brings the next messages of the conversation with it. */
    public Load grouping(int every) {
        return new Load(conversations, perSecond, limit, wishes, redeliverEvery, every, longestPauseMillis, padding);
    }

    boolean isLimited() {
        return limit < Integer.MAX_VALUE;
    }

    int messagesAtOnce(int callback) {
        return severalEvery > 0 && callback % severalEvery == 0 ? SEVERAL : 1;
    }

    public Load padded(int characters) {
        return new Load(conversations, perSecond, limit, wishes, redeliverEvery, severalEvery, longestPauseMillis, characters);
    }

    public Load pausing(int longestMillis) {
        return new Load(conversations, perSecond, limit, wishes, redeliverEvery, severalEvery, longestMillis, padding);
    }
}
