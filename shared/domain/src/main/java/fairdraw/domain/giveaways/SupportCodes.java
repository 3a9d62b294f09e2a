package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The support codes of refused devices, by which support finds the refusal. */
public interface SupportCodes {

    /** The refusal that a code belongs to. */
    record Case(DrawId drawId, Optional<ConsumerId> consumerId, String error, Instant at) {}

    /** The time for which a code is stored. */
    Duration KEPT = Duration.ofDays(90);

    /** Stores a code for {@link #KEPT}. */
    void remember(Draw draw, String code, Case refused);

    /**
     * Returns the refusal that a code belongs to; empty if the code was never issued, or has
     * expired.
     */
    Optional<Case> find(Tenant tenant, String code);

    /** Removes those of {@code codes} that were issued. */
    void forget(Tenant tenant, Collection<String> codes);
}
