package fairdraw.domain.access.keys;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OperatorId;

/** The owner of a key. */
public sealed interface Owner {

    /** An organisation in one mode. */
    record OfTenant(Tenant tenant) implements Owner {}

    /** An operator, who is not bound to an organisation or a mode. */
    record OfOperator(OperatorId operatorId) implements Owner {}
}
