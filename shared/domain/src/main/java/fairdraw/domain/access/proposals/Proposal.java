package fairdraw.domain.access.proposals;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Maker;
import java.time.Instant;

/**
 * A request of one operator that a second one has to make too before it is carried out.
 *
 * @param id follows from the operation, its object and the meaning of the body, so that equal
 *     requests have one proposal
 * @param operation the name of the operation
 * @param body the text of the body, empty for none
 * @param goodUntil the moment from which it counts as never made
 */
public record Proposal(
        String id,
        Tenant tenant,
        String operation,
        String path,
        String body,
        Maker proposedBy,
        Instant proposedAt,
        Instant goodUntil,
        State state) {

    /** The state of a proposal. */
    public sealed interface State {

        /** A second person is waited for. */
        record Open() implements State {}

        /** A second person has confirmed it; it is being carried out, or was interrupted. */
        record Confirmed(Maker by, Instant at) implements State {}

        /** It has been carried out, or was refused, with this status. */
        record Done(Maker by, Instant at, int status) implements State {}
    }

    /** Returns the same proposal in another state. */
    public Proposal in(State next) {
        return new Proposal(
                id, tenant, operation, path, body, proposedBy, proposedAt, goodUntil, next);
    }
}
