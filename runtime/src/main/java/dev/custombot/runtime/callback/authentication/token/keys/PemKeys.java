package dev.custombot.runtime.callback.authentication.token.keys;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** Reads public keys as they are configured: RSA, EC or Ed25519, bare or in a certificate, several during a rotation. */
public final class PemKeys {

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (PUBLIC KEY|CERTIFICATE)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");
    /** What RFC 7518 demands. */
    private static final int MIN_RSA_BITS = 2048;

    private PemKeys() {}

    /** @throws IllegalArgumentException if it is anything but public keys in PEM that signatures can be verified with */
    public static List<PublicKey> read(String pem) {
        List<PublicKey> keys = new ArrayList<>();
        Matcher block = BLOCK.matcher(pem.strip());
        int end = 0;
        while (block.find() && block.start() == end) {
            keys.add(strong(key(block.group(1), block.group(2))));
            end = block.end();
        }
        if (keys.isEmpty() || end != pem.strip().length()) {
            throw new IllegalArgumentException("No public key in PEM");
        }
        return keys;
    }

    private static PublicKey key(String kind, String base64) {
        byte[] content = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        try {
            return kind.equals("CERTIFICATE")
                    ? CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content))
                            .getPublicKey()
                    : bare(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No certificate in PEM", e);
        }
    }

    private static PublicKey bare(byte[] content) {
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(content));
            } catch (GeneralSecurityException e) {
                // Of another kind, or of none.
            }
        }
        throw new IllegalArgumentException("Neither an RSA, nor an EC, nor an Ed25519 key");
    }

    private static PublicKey strong(PublicKey key) {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < MIN_RSA_BITS) {
            throw new IllegalArgumentException("An RSA key of less than " + MIN_RSA_BITS + " bits");
        }
        if (key instanceof ECPublicKey elliptic) {
            // Fails for a curve without an algorithm.
            new EllipticCurveJsonWebKey(elliptic);
        }
        return key;
    }
}
