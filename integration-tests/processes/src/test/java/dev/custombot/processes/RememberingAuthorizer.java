package dev.custombot.processes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer; the rights that somebody has used, and those that somebody lacked, are kept. Kafka makes it. */
public final class RememberingAuthorizer extends StandardAuthorizer {

    private static final Set<AclBinding> USED = ConcurrentHashMap.newKeySet();
    private static final Set<AclBinding> LACKED = ConcurrentHashMap.newKeySet();

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext request, List<Action> actions) {
        List<AuthorizationResult> results = super.authorize(request, actions);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            AccessControlEntry entry = new AccessControlEntry(request.principal().toString(), "*", action.operation(),
                    AclPermissionType.ALLOW);
            AclBinding right = new AclBinding(action.resourcePattern(), entry);
            // What the broker does not log is a question of its own, such as which rights there are on a topic.
            if (results.get(i) == AuthorizationResult.ALLOWED && action.logIfAllowed()) {
                USED.add(right);
            } else if (results.get(i) == AuthorizationResult.DENIED && action.logIfDenied()) {
                LACKED.add(right);
            }
        }
        return results;
    }

    static void forget() {
        USED.clear();
        LACKED.clear();
    }

    static Set<AclBinding> used() {
        return Set.copyOf(USED);
    }

    static Set<AclBinding> lacked() {
        return Set.copyOf(LACKED);
    }
}
