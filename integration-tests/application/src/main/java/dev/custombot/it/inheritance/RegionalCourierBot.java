package dev.custombot.it.inheritance;

/** Only hands the type parameter on. */
abstract class RegionalCourierBot<Q> extends CourierBot<Q> {}
