package dev.custombot.runtime.callback.authentication.issuer.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A key pair that signs tokens. Its id is the thumbprint of the public key (RFC 7638), so it is the same wherever the key is. */
public final class SigningKey {

    private final PrivateKey key;
    private final PublicJsonWebKey published;

    private SigningKey(PrivateKey key, PublicJsonWebKey published) {
        this.key = key;
        this.published = published;
    }

    /** @throws IllegalArgumentException if it is neither RSA nor Ed25519 */
    static SigningKey of(PrivateKey key, PublicKey publicKey) {
        try {
            PublicJsonWebKey published = PublicJsonWebKey.Factory.newPublicJwk(publicKey);
            published.setKeyId(published.calculateBase64urlEncodedThumbprint("SHA-256"));
            published.setAlgorithm(algorithm(publicKey));
            published.setUse(Use.SIGNATURE);
            return new SigningKey(key, published);
        } catch (JoseException e) {
            throw new IllegalArgumentException("No key that signs", e);
        }
    }

    private static String algorithm(PublicKey key) {
        if (key instanceof EdECPublicKey) {
            return AlgorithmIdentifiers.EDDSA;
        }
        if (key instanceof RSAPublicKey) {
            return AlgorithmIdentifiers.RSA_USING_SHA256;
        }
        throw new IllegalArgumentException("Neither an RSA nor an Ed25519 key");
    }

    public String id() {
        return published.getKeyId();
    }

    public String algorithm() {
        return published.getAlgorithm();
    }

    /** Signs the claims as an access token (RFC 9068). Takes about a millisecond. */
    public String sign(String claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setKey(key);
        signature.setKeyIdHeaderValue(id());
        signature.setAlgorithmHeaderValue(algorithm());
        signature.setHeader("typ", "at+jwt");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    JsonWebKey published() {
        return published;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey another && another.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
