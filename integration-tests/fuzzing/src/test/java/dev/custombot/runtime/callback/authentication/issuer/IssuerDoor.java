package dev.custombot.runtime.callback.authentication.issuer;

import java.util.List;
import java.util.Optional;

/** Lets fuzz tests at what reads a client's credentials: id and secret, or empty when they are refused as they should be. */
public final class IssuerDoor {

    private IssuerDoor() {}

    public static Optional<List<String>> basic(String header) {
        try {
            return Optional.of(pair(BasicHeader.read(header)));
        } catch (TokenProblem problem) {
            return Optional.empty();
        }
    }

    public static Optional<List<String>> form(byte[] body) {
        return asked(TokenRequest.FORM, body);
    }

    public static Optional<List<String>> json(byte[] body) {
        return asked(TokenRequest.JSON, body);
    }

    private static Optional<List<String>> asked(TokenRequest request, byte[] body) {
        try {
            return Optional.of(pair(request.parameters(body).client(Optional.empty())));
        } catch (TokenProblem problem) {
            return Optional.empty();
        }
    }

    private static List<String> pair(ClientCredentials client) {
        return List.of(client.id(), client.secret());
    }
}
