package fairdraw.domain.access;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Stored;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes operators: the first of all with a key, each other with a code to get one by. */
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

    /** An operator and the key to begin with. */
    public record Created(Operator operator, KeyMint.Minted firstKey) {}

    /** An operator and what they get their first key by. */
    public record Invited(Operator operator, InvitationMint.Minted invitation) {}

    /** Stores one more operator; empty, and nothing stored, if the maker has just been revoked. */
    public Optional<Invited> create(String name, Maker maker) {
        var operator = operator(name);
        var minted = invitations.mint(operator.id(), maker);
        var stored = operators.add(operator, minted.invitation());
        while (stored == Stored.ID_TAKEN) {
            operator = operator(name);
            minted = invitations.mint(operator.id(), maker);
            stored = operators.add(operator, minted.invitation());
        }
        return stored == Stored.DONE
                ? Optional.of(new Invited(operator, minted))
                : Optional.empty();
    }

    /** Stores the first operator of all; empty, and nothing stored, if that has been done. */
    public Optional<Created> bootstrap(String name) {
        var operator = operator(name);
        var key = mint.mint(KeyMint.Order.ofOperator(operator.id(), "first key"));
        return operators.addFirst(operator, key.credential())
                ? Optional.of(new Created(operator, key))
                : Optional.empty();
    }

    private Operator operator(String name) {
        return new Operator(
                ids.prefixed(IdKind.OPERATOR),
                name,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
