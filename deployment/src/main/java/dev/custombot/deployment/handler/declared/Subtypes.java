package dev.custombot.deployment.handler.declared;

import org.jboss.jandex.DotName;

/** What a class of the application is below. */
public final class Subtypes {

    private Subtypes() {}

    /** Whether the class is, extends or implements the other one; not so for what is no class. */
    public static boolean isSubtype(DotName name, Class<?> of) {
        try {
            return of.isAssignableFrom(
                    Class.forName(name.toString(), false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
