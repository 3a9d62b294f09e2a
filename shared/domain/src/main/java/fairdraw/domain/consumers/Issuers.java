package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;

/** The issuers of all organisations. */
public interface Issuers {

    /** Returns the issuers of an organisation in one mode, by id. */
    List<Issuer> of(Tenant tenant);

    /** Stores an issuer, unless it exists already or there are too many. */
    Added add(Issuer issuer);

    /** Removes an issuer; returns it as it was, or empty if there was none. */
    Optional<Issuer> remove(Tenant tenant, String id);

    /** The outcome of adding an issuer. */
    enum Added {
        DONE,
        KNOWN,
        TOO_MANY
    }
}
