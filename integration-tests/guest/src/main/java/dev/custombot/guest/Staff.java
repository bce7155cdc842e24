package dev.custombot.guest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Looks everybody up among the staff, and may find nobody. */
@ApplicationScoped
public class Staff implements SecurityIdentityAugmentor {

    /** What becomes of an identity. */
    public enum Finding {
        KNOWN,
        STRANGER,
        BROKEN,
        NOBODY,
        WITHOUT_ROLES,
        NEVER
    }

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Finding finding = Finding.KNOWN;

    public void finds(Finding next) {
        finding = next;
        asked.clear();
    }

    /** Whose identities it was asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        asked.add(identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName());
        return switch (finding) {
            case KNOWN -> Uni.createFrom().item(identity);
            case STRANGER -> Uni.createFrom().failure(new AuthenticationFailedException("no such person"));
            case BROKEN -> throw new IllegalStateException("the staff is on holiday");
            case NOBODY -> Uni.createFrom().nullItem();
            case WITHOUT_ROLES -> Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal()).build());
            case NEVER -> Uni.createFrom().nothing();
        };
    }
}
