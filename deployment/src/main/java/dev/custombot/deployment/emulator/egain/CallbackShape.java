package dev.custombot.deployment.emulator.egain;

/**
 * In which of the shapes that occur callbacks come.
 *
 * @param several whether the messages of a conversation that wait for their turn come in one callback
 * @param nested whether messages stand inside of the metadata
 * @param otherDates whether times have a blank and no zone
 * @param sparse whether a conversation is described with its first message only
 * @param alternating whether shape and times change from callback to callback
 */
record CallbackShape(boolean several, boolean nested, boolean otherDates, boolean sparse, boolean alternating) {

    static final CallbackShape USUAL = new CallbackShape(false, false, false, false, false);
    /** Everything that may come. */
    static final CallbackShape MEAN = new CallbackShape(true, true, true, true, true);
}
