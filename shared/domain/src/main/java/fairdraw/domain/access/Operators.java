package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Stored;
import java.util.Optional;

/** All operators. */
public interface Operators {

    /** Stores a new operator, who waits for a first key, and what they get it by. */
    Stored add(Operator operator, Invitation invitation);

    /** The invitation of this id, good or not. */
    Optional<Invitation> invitation(String id);

    /** Stores the first key of an operator who waits by this invitation. */
    Stored redeem(Invitation invitation, Credential firstKey);

    /**
     * Stores the first operator of all.
     *
     * @return false when there has been a first one already; nothing was written
     */
    boolean addFirst(Operator operator, Credential firstKey);

    Optional<Operator> find(String id);

    /** Some operators, oldest first. */
    Page<Operator> list(Page.Wanted wanted);
}
