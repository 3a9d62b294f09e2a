package fairdraw.domain.access;

import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Creates operators: the very first with a key, every other with a code to get a key with. */
public final class CreateOperator {
    private final Operators operators;
    private final KeyMint mint;
    private final InvitationMint invitations;
    private final Ids ids;
    private final InstantSource clock;

    public CreateOperator(
            Operators operators,
            KeyMint mint,
            InvitationMint invitations,
            Ids ids,
            InstantSource clock) {
        this.operators = operators;
        this.mint = mint;
        this.invitations = invitations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new operator as wished for.
     *
     * @param organisation the id of the only organisation in reach; empty for all
     */
    public record Wish(String name, Role role, Optional<OrganisationId> organisation) {}

    /** An operator with their first key. */
    public record Created(Operator operator, KeyMint.Minted firstKey) {}

    /** An operator with the invitation to get their first key. */
    public record Invited(Operator operator, InvitationMint.Minted invitation) {}

    /**
     * Stores a new operator; returns empty, with nothing stored, if the maker has just been
     * revoked.
     */
    public Optional<Invited> create(Wish wish, Maker maker) {
        var operator = operator(wish);
        var minted = invitations.mint(operator.id(), maker);
        var stored = operators.add(operator, minted.invitation());
        while (stored == Stored.ID_TAKEN) {
            operator = operator(wish);
            minted = invitations.mint(operator.id(), maker);
            stored = operators.add(operator, minted.invitation());
        }
        return stored == Stored.DONE
                ? Optional.of(new Invited(operator, minted))
                : Optional.empty();
    }

    /**
     * Stores the very first operator; returns empty, with nothing stored, if there has been one.
     */
    public Optional<Created> bootstrap(String name) {
        var operator = operator(new Wish(name, Role.OWNER, Optional.empty()));
        var key = mint.mint(KeyMint.Order.ofOperator(operator.id(), "first key"));
        return operators.addFirst(operator, key.credential())
                ? Optional.of(new Created(operator, key))
                : Optional.empty();
    }

    private Operator operator(Wish wish) {
        return new Operator(
                new OperatorId(ids.prefixed(IdKind.OPERATOR)),
                wish.name(),
                wish.role(),
                wish.organisation(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
