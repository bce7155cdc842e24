package dev.custombot.runtime.callback;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.ProducerConfig;

import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.common.annotation.Identifier;

/**
 * The producer gives up when the callback does. What was answered with 503 may still be written, and later than that when many
 * wait: the hub's redelivery is recognised by its id.
 */
@Singleton
public class ProducerTimeouts {

    @Produces
    @Singleton
    @Identifier(CallbackPublisher.CHANNEL)
    Map<String, Object> timeouts(CustomBotConfig config) {
        int millis = (int) config.defaultBot().callback().ackTimeout().toMillis();
        return Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / 2));
    }
}
