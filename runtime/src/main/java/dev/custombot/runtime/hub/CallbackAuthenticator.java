package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** Says who may deliver callbacks. */
public interface CallbackAuthenticator {

    /** Completes with why the caller is refused, empty when it is not; never fails. On any thread. */
    Uni<Optional<CallbackProblem>> authenticate(CallbackRequest request);

    /** As {@link HubReceiver#callerRefusals}. */
    default List<CallbackProblem> callerRefusals() {
        return List.of();
    }
}
