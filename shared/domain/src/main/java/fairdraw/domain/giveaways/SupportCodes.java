package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import java.time.Instant;
import java.util.Optional;

/** The codes that a refused device is told, by which support finds what was refused. */
public interface SupportCodes {

    /** What a code stands for. */
    record Case(String drawId, Optional<String> consumerId, String error, Instant at) {}

    /** Remembers a code for ninety days. */
    void remember(Draw draw, String code, Case refused);

    /** What a code stands for; empty for one that we never gave, or long ago. */
    Optional<Case> find(Tenant tenant, String code);
}
