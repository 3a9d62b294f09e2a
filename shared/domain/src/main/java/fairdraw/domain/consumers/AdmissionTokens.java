package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens that winners carry to a shop: a class of their own, which no other token passes for.
 */
public interface AdmissionTokens {

    /**
     * The token of an admission; the same bytes for the same admission, until a key older than the
     * one before is given up. It counts in seconds and drops what is less.
     */
    String issue(Admission admission);

    /**
     * What a token says that we issued to this organisation in this mode and that has not expired;
     * empty for any other text. It does not tell whether the place is still held.
     */
    Optional<Admission> read(Tenant tenant, String token, Instant now);
}
