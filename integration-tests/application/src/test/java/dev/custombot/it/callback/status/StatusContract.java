package dev.custombot.it.callback.status;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.callback.BasicAuthentication;
import dev.custombot.it.callback.OwnKey;
import dev.custombot.it.callback.tokens.OwnTokenEndpoint;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.ValidatableResponse;

/**
 * One application with a bot for each way in which callers are known: by a key set, by one key, by a key set that cannot be had or never
 * comes, by passwords, and by tokens of the bot's own; and one that has little time for its answer.
 */
public class StatusContract implements QuarkusTestProfile {

    static final String KEY_SET = "/callback/key-set";
    static final String PUBLIC_KEY = "/callback/public-key";
    static final String AWAY = "/callback/away";
    static final String BASIC = "/callback/basic";
    public static final String HANGING = "/callback/hanging";
    public static final String OWN_KEY = "/callback/own-key";
    /** The bot that has a second for its answer. */
    public static final String HURRIED_BOT = "hurried";
    public static final String HURRIED = "/callback/" + HURRIED_BOT;

    static final RsaJsonWebKey TRUSTED = Keys.generate("trusted");
    static final RsaJsonWebKey STRANGER = Keys.generate("stranger");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        bearer(config, "key-set", "jwks-url", Keys.publish(TRUSTED));
        bearer(config, "public-key", "public-key", RsaKeyUtil.pemEncode(TRUSTED.getPublicKey()));
        bearer(config, "away", "jwks-url", "http://localhost:1/keys");
        bearer(config, "hanging", "jwks-url", Keys.withhold());
        config.putAll(OwnKey.settings(bot(config, "own-key")));
        basic(config);
        String hurried = bot(config, HURRIED_BOT);
        config.putAll(BasicAuthentication.settings(hurried));
        config.put(hurried + "callback.ack-timeout", "1s");
        config.putAll(BasicAuthentication.settings("quarkus.custom-bot."));
        config.putAll(OwnTokenEndpoint.settings("quarkus.custom-bot."));
        return config;
    }

    /** Gives what the settings of the bot start with. */
    private static String bot(Map<String, String> config, String bot) {
        String prefix = "quarkus.custom-bot.\"" + bot + "\".";
        config.put(prefix + "hub.kind", "egain");
        return prefix;
    }

    private static void bearer(Map<String, String> config, String bot, String key, String value) {
        String bearer = bot(config, bot) + "callback.authentication.bearer.";
        config.put(bearer + "jwks-url", "");
        config.put(bearer + key, value);
        config.put(bearer + "issuer", OwnKey.ISSUER);
        config.put(bearer + "audience", OwnKey.AUDIENCE);
        config.put(bearer + "required-scope", "deliver");
    }

    private static void basic(Map<String, String> config) {
        String authentication = bot(config, "basic") + "callback.authentication.";
        config.put(authentication + "bearer.jwks-url", "");
        config.put(authentication + "basic.username", "hub");
        config.put(authentication + "basic.password", "a, b:c$$d\\e");
        config.put(authentication + "basic.previous-username", "old-hub");
        config.put(authentication + "basic.previous-password", "the-old-one");
        config.put(authentication + "headers.\"X-Hub-Secret\".value", "new-value");
        config.put(authentication + "headers.\"X-Hub-Secret\".previous-value", "old-value");
    }

    static JwtClaims claims() {
        JwtClaims claims = OwnKey.claims();
        claims.setGeneratedJwtId();
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, TRUSTED, TRUSTED.getKeyId());
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key, String keyId) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue("RS256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static ValidatableResponse callback(String path, String authorization, String... header) {
        var request = given().contentType("application/json")
                .body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none")));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        return (path.equals(AWAY) ? request.post(path) : Redelivery.of(() -> request.post(path))).then();
    }

    /** To the letter, as RFC 6750 has it. */
    static void refused(String path, String token, String why) {
        callback(path, "Bearer " + token).statusCode(401).header("WWW-Authenticate", org.hamcrest.Matchers.equalTo(
                "Bearer realm=\"custom-bot\", error=\"invalid_token\", error_description=\"the access token" + why + "\""));
    }
}
