package fairdraw.functions.guards;

import fairdraw.domain.Tenant;

/** The caller of a function that serves both browsers and servers, each with a view of its own. */
public sealed interface DrawsCaller {

    Tenant tenant();

    /** A page with the organisation's publishable key. */
    record Browser(Tenant tenant) implements DrawsCaller {}

    /** A server with one of the organisation's secret keys. */
    record Server(Tenant tenant) implements DrawsCaller {}
}
