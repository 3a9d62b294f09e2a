package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.util.Optional;

/** The table of operators. */
public interface Operators {

    /** Stores a new operator, who has no key yet, with the invitation to get one. */
    Stored add(Operator operator, Invitation invitation);

    /** Returns the invitation with that id, valid or not; empty if there is none. */
    Optional<Invitation> invitation(KeyId id);

    /** Stores the first key of an operator and uses up their invitation. */
    Stored redeem(Invitation invitation, Credential firstKey);

    /**
     * Stores the very first operator.
     *
     * @return false if there has been a first one already; nothing was written
     */
    boolean addFirst(Operator operator, Credential firstKey);

    Optional<Operator> find(OperatorId id);

    /** Returns a page of operators, oldest first. */
    Page<Operator> list(Page.Wanted wanted);
}
