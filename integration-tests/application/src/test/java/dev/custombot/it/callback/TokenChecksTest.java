package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.callback.status.StatusContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** Every property of a token that is wrong gets 401, and only a missing right gets 403. */
@QuarkusTest
@TestProfile(StatusContract.class)
class TokenChecksTest {

    @Test
    void aGoodTokenIsAcceptedAgainAndAgain() {
        String token = OwnKey.sign(OwnKey.claims());
        callback(token).statusCode(202);
        callback(token).statusCode(202);
    }

    @Test
    void aStrangersSignature() {
        refused(OwnKey.sign(OwnKey.claims(), OwnKey.STRANGER), "signature");
    }

    @Test
    void wrongOrMissingIssuer() {
        JwtClaims claims = OwnKey.claims();
        claims.setIssuer("https://elsewhere.example.org");
        refused(OwnKey.sign(claims), "issuer");
        claims.unsetClaim("iss");
        refused(OwnKey.sign(claims), "issuer");
    }

    @Test
    void wrongOrMissingAudience() {
        JwtClaims claims = OwnKey.claims();
        claims.setAudience("another-bot");
        refused(OwnKey.sign(claims), "audience");
        claims.unsetClaim("aud");
        refused(OwnKey.sign(claims), "audience");
    }

    @Test
    void expiredBeyondTheSkew() {
        JwtClaims claims = OwnKey.claims();
        claims.setExpirationTime(secondsFromNow(-50));
        callback(OwnKey.sign(claims)).statusCode(202);
        claims.setExpirationTime(secondsFromNow(-70));
        refused(OwnKey.sign(claims), "expired");
    }

    @Test
    void withoutExpiry() {
        JwtClaims claims = OwnKey.claims();
        claims.unsetClaim("exp");
        refused(OwnKey.sign(claims), "malformed");
    }

    @Test
    void notYetValid() {
        JwtClaims claims = OwnKey.claims();
        claims.setNotBefore(secondsFromNow(50));
        callback(OwnKey.sign(claims)).statusCode(202);
        claims.setNotBefore(secondsFromNow(70));
        refused(OwnKey.sign(claims), "not valid yet");
    }

    @Test
    void withoutSignature() {
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue("none");
        unsigned.setPayload(OwnKey.claims().toJson());
        refused(OwnKey.compact(unsigned), "invalid_token");
    }

    @Test
    void signedWithThePublicKeyAsASecret() {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue("HS256");
        forged.setKey(new HmacKey(OwnKey.TRUSTED.getPublicKey().getEncoded()));
        forged.setPayload(OwnKey.claims().toJson());
        refused(OwnKey.compact(forged), "invalid_token");
    }

    @Test
    void withAnUnknownCriticalHeader() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKey(OwnKey.TRUSTED.getPrivateKey());
        signature.setCriticalHeaderNames("x-new");
        signature.setHeader("x-new", "1");
        signature.setPayload(OwnKey.claims().toJson());
        refused(OwnKey.compact(signature), "invalid_token");
    }

    @Test
    void changedAfterSigning() {
        String[] parts = OwnKey.sign(OwnKey.claims()).split("\\.");
        JwtClaims changed = OwnKey.claims();
        changed.setSubject("someone-else");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.toJson().getBytes(StandardCharsets.UTF_8));
        refused(String.join(".", parts), "signature");
    }

    @Test
    void aValidTokenWithoutTheScopeGets403() {
        JwtClaims claims = OwnKey.claims();
        claims.setStringClaim("scope", "read delivering");
        callback(OwnKey.sign(claims)).statusCode(403).header("WWW-Authenticate", containsString("insufficient_scope"));
    }

    private static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static void refused(String token, String why) {
        callback(token).statusCode(401).header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .header("WWW-Authenticate", containsString(why));
    }

    private static ValidatableResponse callback(String token) {
        return Redelivery.of(() -> given().header("Authorization", "Bearer " + token).contentType("application/json")
                .body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none"))).post(StatusContract.OWN_KEY)).then();
    }
}
