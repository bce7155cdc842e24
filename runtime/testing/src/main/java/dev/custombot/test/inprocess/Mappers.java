package dev.custombot.test.inprocess;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** The mapper for the application's own classes. */
final class Mappers {

    private Mappers() {}

    /** The container's, where there is one; else one as Quarkus makes it of the modules on the class path. */
    static ObjectMapper ofApplication() {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning() && container.instance(ObjectMapper.class).isAvailable()) {
            return container.instance(ObjectMapper.class).get();
        }
        return new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
