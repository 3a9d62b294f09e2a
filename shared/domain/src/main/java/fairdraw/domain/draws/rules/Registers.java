package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.fairness.register.RegisterPolicy;
import java.util.Optional;

/** The registers of a deployment, one for each mode, and who has to have seen a draw there. */
@FunctionalInterface
public interface Registers {

    /** A deployment without a register. */
    Registers NONE = _ -> Optional.empty();

    /**
     * Returns the policy of a draw that is planned now, which begins at the register's present
     * size; empty if the deployment has no register.
     */
    Optional<RegisterPolicy> policy(Mode mode);
}
