package dev.custombot.sample;

/** The shop's orders cannot be looked at. */
public class CatalogueUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
