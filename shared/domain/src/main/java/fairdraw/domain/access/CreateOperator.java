package fairdraw.domain.access;

import fairdraw.domain.Ids;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes operators, each with a first key. */
public final class CreateOperator {
    private final Operators operators;
    private final KeyMint mint;
    private final Ids ids;
    private final InstantSource clock;

    public CreateOperator(Operators operators, KeyMint mint, Ids ids, InstantSource clock) {
        this.operators = operators;
        this.mint = mint;
        this.ids = ids;
        this.clock = clock;
    }

    /** An operator and the key to begin with. */
    public record Created(Operator operator, KeyMint.Minted firstKey) {}

    /** Stores one more operator. */
    public Created create(String name) {
        var created = made(name);
        while (!operators.add(created.operator(), created.firstKey().credential())) {
            created = made(name);
        }
        return created;
    }

    /** Stores the first operator of all; empty, and nothing stored, if that has been done. */
    public Optional<Created> bootstrap(String name) {
        var created = made(name);
        return operators.addFirst(created.operator(), created.firstKey().credential())
                ? Optional.of(created)
                : Optional.empty();
    }

    private Created made(String name) {
        var operator =
                new Operator(
                        ids.prefixed(Operator.PREFIX),
                        name,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Created(
                operator, mint.mint(KeyMint.Order.ofOperator(operator.id(), "first key")));
    }
}
