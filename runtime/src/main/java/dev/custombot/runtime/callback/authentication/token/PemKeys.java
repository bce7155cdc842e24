package dev.custombot.runtime.callback.authentication.token;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;

import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** Reads public keys as they are configured. */
public final class PemKeys {

    private PemKeys() {}

    /** @throws IllegalArgumentException if it is no RSA public key in PEM */
    public static PublicKey rsa(String pem) {
        try {
            return new RsaKeyUtil().fromPemEncoded(pem);
        } catch (JoseException | InvalidKeySpecException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // The third where the first line is not as it should be.
            throw new IllegalArgumentException("No RSA public key in PEM", e);
        }
    }
}
