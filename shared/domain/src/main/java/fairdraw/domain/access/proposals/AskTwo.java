package fairdraw.domain.access.proposals;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.proposals.Proposal.State;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets a request through when two operators have made it, neither of whom made the account of the
 * other.
 */
public final class AskTwo {
    private static final Duration LIFETIME = Duration.ofDays(3);
    private static final int ATTEMPTS = 8;

    private final Proposals proposals;
    private final Descent descent;
    private final InstantSource clock;

    public AskTwo(Proposals proposals, ApiKeys keys, InstantSource clock) {
        this.proposals = proposals;
        this.descent = new Descent(keys);
        this.clock = clock;
    }

    /**
     * A request.
     *
     * @param meaning a text that equal requests of a tenant, and no others, have in common
     */
    public record Wish(Tenant tenant, String operation, String meaning, String path, String body) {}

    /** The outcome of a request. */
    public sealed interface Outcome {

        /** A second person is waited for, or the one who confirmed it is carrying it out. */
        record Proposed(Proposal proposal) implements Outcome {}

        /** The caller is the second person, and the request is to be carried out. */
        record Agreed(Proposal proposal) implements Outcome {}

        /** The caller cannot be the second person. */
        record Related() implements Outcome {}
    }

    /** Whether the organisation of a request demands two people. */
    public boolean isDemanded(Tenant tenant) {
        return proposals.isDemanded(tenant.organisation());
    }

    /** Stores the request as a proposal, or confirms the equal one of another operator. */
    public Outcome ask(Wish wish, Maker maker) {
        String id = Ids.named(IdKind.PROPOSAL, wish.operation() + '\n' + wish.meaning());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Optional<Outcome> outcome =
                    proposals
                            .find(wish.tenant(), id)
                            .filter(found -> now.isBefore(found.goodUntil()))
                            .filter(found -> !(found.state() instanceof State.Done))
                            .map(found -> second(found, maker, now))
                            .orElseGet(() -> first(id, wish, maker, now));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new NotNow("a proposal is contended");
    }

    private Optional<Outcome> first(String id, Wish wish, Maker maker, Instant now) {
        var proposal =
                new Proposal(
                        id,
                        wish.tenant(),
                        wish.operation(),
                        wish.path(),
                        wish.body(),
                        maker,
                        now,
                        now.plus(LIFETIME),
                        new State.Open());
        return proposals.begin(proposal, now)
                ? Optional.of(new Outcome.Proposed(proposal))
                : Optional.empty();
    }

    private Optional<Outcome> second(Proposal found, Maker maker, Instant now) {
        return switch (found.state()) {
            case State.Open() -> {
                if (found.proposedBy().operatorId().equals(maker.operatorId())) {
                    yield Optional.of(new Outcome.Proposed(found));
                }
                if (descent.areRelated(found.proposedBy(), maker)) {
                    yield Optional.of(new Outcome.Related());
                }
                var confirmed = found.in(new State.Confirmed(maker, now));
                yield proposals.replace(found, confirmed)
                        ? Optional.of(new Outcome.Agreed(confirmed))
                        : Optional.empty();
            }
            // The operator who confirmed it resumes it if it was interrupted.
            case State.Confirmed(var by, var _) ->
                    Optional.of(
                            by.operatorId().equals(maker.operatorId())
                                    ? new Outcome.Agreed(found)
                                    : new Outcome.Proposed(found));
            case State.Done _ -> Optional.empty();
        };
    }

    /** Stores the status with which a confirmed proposal was answered. */
    public void done(Proposal confirmed, int status) {
        if (confirmed.state() instanceof State.Confirmed(var by, var at)) {
            proposals.replace(confirmed, confirmed.in(new State.Done(by, at, status)));
        }
    }
}
