package dev.custombot.runtime.dispatch;

import java.util.Map;

import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;

/** A context of the application, as Quarkus has one for CDI: Mutiny takes it along with every operator. */
public final class BenchmarkContext implements ThreadContextProvider {

    private static final ThreadLocal<Object> CURRENT = new ThreadLocal<>();

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        return snapshot(CURRENT.get());
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        return snapshot(null);
    }

    private static ThreadContextSnapshot snapshot(Object taken) {
        return () -> {
            Object before = CURRENT.get();
            CURRENT.set(taken);
            return () -> CURRENT.set(before);
        };
    }

    @Override
    public String getThreadContextType() {
        return "benchmark";
    }
}
