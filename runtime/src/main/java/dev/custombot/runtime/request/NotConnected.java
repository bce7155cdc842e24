package dev.custombot.runtime.request;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLHandshakeException;

/** Tells requests that never had a connection: whoever they were for has seen nothing of them. */
public final class NotConnected {

    private NotConnected() {}

    /** Whether a request has failed, for this or for another reason underneath, before anything of it was written. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException || cause instanceof SSLHandshakeException
                    || isOfConnecting(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A network that is not reachable has no class of its own. What breaks later comes as it is; this one was given the address. */
    private static boolean isOfConnecting(Throwable cause) {
        return cause instanceof SocketException && cause.getCause() instanceof SocketException;
    }
}
