package fairdraw.domain.access.keys;

import fairdraw.domain.Tenant;

/** Whom a key belongs to. */
public sealed interface Owner {

    /** An organisation in one mode. */
    record OfTenant(Tenant tenant) implements Owner {}

    /** An operator, who stands above organisations and modes. */
    record OfOperator(String operatorId) implements Owner {}
}
