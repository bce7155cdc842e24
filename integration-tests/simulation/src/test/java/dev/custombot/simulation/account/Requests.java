package dev.custombot.simulation.account;

import java.util.Optional;

import dev.custombot.runtime.request.RatePlan;
import dev.custombot.simulation.time.VirtualTime;

/** Counts the requests at the hub against its plan: burst + rate × time, in every window. */
final class Requests {

    private final VirtualTime time;
    private final Optional<RatePlan> plan;
    private final Verdict verdict;
    private double tokens;
    private long last;

    Requests(VirtualTime time, Optional<RatePlan> plan, Verdict verdict) {
        this.time = time;
        this.plan = plan;
        this.verdict = verdict;
        this.tokens = plan.map(RatePlan::burst).orElse(0);
    }

    void add() {
        plan.ifPresent(limits -> {
            tokens = Math.min(limits.burst(), tokens + (time.now() - last) / 1e9 * limits.rate());
            last = time.now();
            tokens--;
            verdict.require(Promise.PLAN_IS_KEPT, tokens > -0.001, () -> "more requests than the plan allows: " + tokens);
        });
    }
}
