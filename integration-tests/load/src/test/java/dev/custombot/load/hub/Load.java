package dev.custombot.load.hub;

/**
 * What the played hub is to deliver.
 *
 * @param port where the receiver listens
 * @param path of its callback
 * @param authorization the header's value; empty for none
 * @param type of the messages
 * @param rate callbacks per second; 0 for as many as are answered
 * @param atOnce how many may be under way at the same time when there is no rate
 * @param messages per callback
 * @param conversations how many take part; a few of them say most
 * @param seconds for how long
 * @param untilReplied whether a callback is under way until it is replied to
 * @param repliedEach the handlers reply to the messages whose number this divides
 */
public record Load(int port, String path, String authorization, String type, double rate, int atOnce, int messages,
        int conversations, double seconds, boolean untilReplied, int repliedEach) {

    /** Messages per callback, so that what is measured is their way to the handlers; both bots reply to each so many. */
    private static final int BUSY = 50;

    public Load withRate(double perSecond) {
        return new Load(port, path, authorization, type, perSecond, atOnce, messages, conversations, seconds, untilReplied,
                repliedEach);
    }

    public Load withAtOnce(int most) {
        return new Load(port, path, authorization, type, rate, most, messages, conversations, seconds, untilReplied,
                repliedEach);
    }

    public Load withMessages(int perCallback) {
        return new Load(port, path, authorization, type, rate, atOnce, perCallback, conversations, seconds, untilReplied,
                repliedEach);
    }

    public Load withConversations(int number) {
        return new Load(port, path, authorization, type, rate, atOnce, messages, number, seconds, untilReplied, repliedEach);
    }

    public Load lasting(double newSeconds) {
        return new Load(port, path, authorization, type, rate, atOnce, messages, conversations, newSeconds, untilReplied,
                repliedEach);
    }

    /** Of texts, which are replied to. */
    public Load toHandlers() {
        return new Load(port, path, authorization, "text", rate, atOnce, messages, conversations, seconds, true, 1);
    }

    /** Of messages with which a handler is busy for a millisecond; it replies to one of each callback. */
    public Load toBusyHandlers() {
        return new Load(port, path, authorization, "custom.load.work", rate, atOnce, BUSY, conversations, seconds, true, BUSY);
    }
}
