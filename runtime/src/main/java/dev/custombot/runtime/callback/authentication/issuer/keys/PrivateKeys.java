package dev.custombot.runtime.callback.authentication.issuer.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads private keys as they are given: RSA or Ed25519 in PEM (PKCS #8). Their public keys follow from them. */
public final class PrivateKeys {

    private static final Pattern BLOCK = Pattern.compile(
            "\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END PRIVATE KEY-----\\s*");
    private static final List<String> KINDS = List.of("RSA", "EdDSA");
    /** What RFC 7518 demands, and what can be signed with in good time. */
    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 4096;

    private PrivateKeys() {}

    /** @throws IllegalArgumentException if it is anything but one such key; says nothing of what it is */
    public static SigningKey read(String pem) {
        Matcher block = BLOCK.matcher(pem);
        if (!block.matches()) {
            throw new IllegalArgumentException("No private key in PEM");
        }
        byte[] content = Base64.getMimeDecoder().decode(block.group(1));
        for (String kind : KINDS) {
            try {
                return pair(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(content)));
            } catch (GeneralSecurityException e) {
                // Of another kind, or of none.
            }
        }
        throw new IllegalArgumentException("Neither an RSA nor an Ed25519 key");
    }

    private static SigningKey pair(PrivateKey key) throws GeneralSecurityException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            if (rsa.getModulus().bitLength() < MIN_RSA_BITS || rsa.getModulus().bitLength() > MAX_RSA_BITS) {
                throw new IllegalArgumentException(
                        "An RSA key must have between " + MIN_RSA_BITS + " and " + MAX_RSA_BITS + " bits");
            }
            return SigningKey.of(key, KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())));
        }
        if (key instanceof EdECPrivateKey edwards
                && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
            return Ed25519.ofSeed(edwards.getBytes().orElseThrow());
        }
        throw new IllegalArgumentException("Neither an RSA nor an Ed25519 key");
    }
}
