package dev.custombot.runtime.deadletter;

/** What is to be done to dead letters. */
enum LetterAction {
    REPLAY,
    REHEARSE,
    DISCARD
}
