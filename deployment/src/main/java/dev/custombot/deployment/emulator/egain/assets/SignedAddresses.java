package dev.custombot.deployment.emulator.egain.assets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Addresses of the storage: each is good for one thing, one file and a while. */
final class SignedAddresses {

    static final String UPLOAD = "upload";
    static final String DOWNLOAD = "download";

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String ALGORITHM = "HmacSHA256";

    /** An address and until when it is good. */
    record Signed(String url, Instant expires) {}

    private final String storage;
    private final SecretKeySpec key;
    private int generation;
    private int bornOver;

    /** @param storage the address below which files are */
    SignedAddresses(String storage) {
        this.storage = storage;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    Signed sign(String what, String id) {
        boolean over = bornOver > 0;
        bornOver -= over ? 1 : 0;
        Instant expires = over ? Instant.now().minus(LIFETIME) : Instant.now().plus(LIFETIME);
        String until = Long.toString(expires.toEpochMilli());
        return new Signed(storage + "/" + id + "/" + what + "?signature=" + until + "." + mac(what, id, until), expires);
    }

    boolean isGood(String what, String id, String signature) {
        int dot = signature.indexOf('.');
        if (dot < 0) {
            return false;
        }
        String until = signature.substring(0, dot);
        boolean mine = MessageDigest.isEqual(signature.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                mac(what, id, until).getBytes(StandardCharsets.UTF_8));
        return mine && Instant.now().toEpochMilli() < Long.parseLong(until);
    }

    /** All that were given out are over. */
    void expire() {
        generation++;
    }

    /** The next ones are over when they are given out. */
    void nextAreOver(int count) {
        bornOver = count;
    }

    private String mac(String what, String id, String until) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String signed = String.join("|", what, id, until, Integer.toString(generation));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
