package fairdraw.functions.guards;

import fairdraw.domain.Tenant;

/** Who asks for what both a browser and a server may ask for, each with a view of its own. */
public sealed interface DrawsCaller {

    Tenant tenant();

    /** A page with the organisation's publishable key. */
    record Browser(Tenant tenant) implements DrawsCaller {}

    /** A server with one of the organisation's secret keys. */
    record Server(Tenant tenant) implements DrawsCaller {}
}
