package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;

/** The issuers of all organisations. */
public interface Issuers {

    /** Those of one organisation in one mode, in the order of their ids. */
    List<Issuer> of(Tenant tenant);

    /** Adds one, unless it is there already or there are too many. */
    Added add(Issuer issuer);

    /** Removes one and tells what it was. */
    Optional<Issuer> remove(Tenant tenant, String id);

    /** What came of adding one. */
    enum Added {
        DONE,
        KNOWN,
        TOO_MANY
    }
}
