package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
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

    /**
     * Gives an operator another role, unless {@code owner}, who must be another, has ceased to be
     * an owner meanwhile: two owners who demote each other at once leave one.
     */
    RoleChange change(OperatorId owner, OperatorId id, Role role);

    /** Returns a page of operators, oldest first. */
    Page<Operator> list(Page.Wanted wanted);

    /** Returns a page of the operators who reach that organisation and no other, oldest first. */
    Page<Operator> of(OrganisationId organisation, Page.Wanted wanted);
}
