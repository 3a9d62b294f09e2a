package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** The tokens that winners present to a shop. No other type of token passes as one. */
public interface AdmissionTokens {

    /**
     * Returns the token of an admission: the same bytes for the same admission, until a key older
     * than the previous one is retired. Times are cut to whole seconds.
     */
    String issue(Admission admission);

    /**
     * Returns the claims of an unexpired token that this server issued for this organisation in
     * this mode; empty for any other text. Does not check that the place is still held.
     */
    Optional<Admission> read(Tenant tenant, String token, Instant now);
}
