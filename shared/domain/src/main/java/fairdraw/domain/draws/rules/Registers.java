package fairdraw.domain.draws.rules;

import fairdraw.domain.Tenant;
import fairdraw.fairness.register.RegisterPolicy;

/** The registers of a deployment, one for each mode, and who has to have seen a draw there. */
@FunctionalInterface
public interface Registers {

    /**
     * A place in a register for a draw that is announced next.
     *
     * @param number one more than the number of draws that its organisation has announced
     */
    record Place(RegisterPolicy policy, long number) {}

    /**
     * Returns the place of a tenant's draw that is announced now, whose policy begins at the
     * register's present size.
     */
    Place place(Tenant tenant);
}
