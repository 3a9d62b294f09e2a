package fairdraw.domain.access;

import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person or program that sets up and runs the installation.
 *
 * @param organisation the id of the only organisation in reach; empty if all are
 */
public record Operator(
        OperatorId id,
        String name,
        Role role,
        Optional<OrganisationId> organisation,
        Instant createdAt) {

    /** Creates an owner with every organisation in reach. */
    public static Operator ownerOfAll(OperatorId id, String name, Instant createdAt) {
        return new Operator(id, name, Role.OWNER, Optional.empty(), createdAt);
    }

    /** Whether {@code text} has the form of an operator's id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.OPERATOR);
    }

    /** Whether the operator may act for an organisation. */
    public boolean reaches(OrganisationId organisationId) {
        return organisation.isEmpty() || organisation.get().equals(organisationId);
    }

    /** Whether everything that another operator reaches is in this operator's reach. */
    public boolean reachesAllOf(Operator other) {
        return organisation.isEmpty() || organisation.equals(other.organisation);
    }

    /** Returns the same operator in another role. */
    public Operator as(Role next) {
        return new Operator(id, name, next, organisation, createdAt);
    }
}
