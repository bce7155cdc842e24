package dev.custombot.simulation.bot;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.custombot.runtime.control.Control;
import dev.custombot.simulation.time.Process;
import io.smallrye.mutiny.Uni;

/** What a replica knows of what operators want. */
final class SimulatedControl implements Control {

    private final Process process;
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private Set<String> paused = Set.of();
    private Runnable listener = () -> {};
    private Consumer<Boolean> sender = isPaused -> {};

    SimulatedControl(Process process) {
        this.process = process;
    }

    Process process() {
        return process;
    }

    /** @param pause hears whether nothing is to be sent */
    void onSender(Consumer<Boolean> pause) {
        sender = pause;
        pause.accept(!isKnown() || paused.contains(Operators.SENDER));
    }

    void reads(Set<String> now) {
        paused = now;
        known.complete(null);
        listener.run();
        sender.accept(paused.contains(Operators.SENDER));
    }

    @Override
    public boolean isKnown() {
        return known.isDone();
    }

    @Override
    public Uni<Void> known() {
        return Uni.createFrom().completionStage(known.copy());
    }

    @Override
    public boolean isPaused(String conversationId) {
        return paused.contains(Operators.CONVERSATION + conversationId);
    }

    @Override
    public boolean isHandlerPaused(String handler) {
        return paused.contains(Operators.HANDLER + handler);
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }
}
