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
 * @param untilReplied whether a callback is under way until all its messages are replied to
 */
public record Load(int port, String path, String authorization, String type, double rate, int atOnce, int messages,
        int conversations, double seconds, boolean untilReplied) {

    public Load withRate(double perSecond) {
        return new Load(port, path, authorization, type, perSecond, atOnce, messages, conversations, seconds, untilReplied);
    }

    public Load withAtOnce(int most) {
        return new Load(port, path, authorization, type, rate, most, messages, conversations, seconds, untilReplied);
    }

    public Load withMessages(int perCallback) {
        return new Load(port, path, authorization, type, rate, atOnce, perCallback, conversations, seconds, untilReplied);
    }

    public Load withConversations(int number) {
        return new Load(port, path, authorization, type, rate, atOnce, messages, number, seconds, untilReplied);
    }

    public Load lasting(double newSeconds) {
        return new Load(port, path, authorization, type, rate, atOnce, messages, conversations, newSeconds, untilReplied);
    }

    /** Of texts, which are replied to. */
    public Load toHandlers() {
        return new Load(port, path, authorization, "text", rate, atOnce, messages, conversations, seconds, true);
    }
}
