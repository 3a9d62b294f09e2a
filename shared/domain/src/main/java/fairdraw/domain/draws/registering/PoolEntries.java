package fairdraw.domain.draws.registering;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Money.Ledger;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Pending;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.PoolMoved;
import fairdraw.fairness.entries.PoolMoved.Purpose;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The entries of the register that show the movements of a lottery's money, in the numbers of its
 * own ledger.
 */
public final class PoolEntries {

    private PoolEntries() {}

    /**
     * Returns the entry of money that a draw takes or gives back, behind the one of what the pool
     * held until then if it is the first; none if the register does not have the ledger.
     *
     * @param before the pool right before the movement
     */
    public static List<Draft> moved(Draw draw, Purpose purpose, Ledger before, long cents) {
        OptionalLong number = before.next(draw);
        if (number.isEmpty()) {
            return List.of();
        }
        String lottery = draw.occasion().series().orElseThrow();
        List<Draft> entries = new ArrayList<>();
        if (before.begins(draw) && before.cents() != 0) {
            Ledger held = new Ledger(before.cents(), 1, before.movedAt());
            entries.add(entry(lottery, held, held.cents(), Purpose.FUND, lottery));
        }
        Ledger after = before.moved(cents, number, draw.updatedAt());
        entries.add(entry(lottery, after, cents, purpose, draw.id().text()));
        return entries;
    }

    /**
     * Returns the entry of money that an operator adds, as it waits; empty if the register does not
     * have the ledger.
     *
     * @param before the pool right before the payment
     * @param after the pool right after it
     */
    public static Optional<Pending> funded(
            Mode mode, String lottery, String fundingId, Ledger before, Ledger after) {
        return after.entries() == 0
                ? Optional.empty()
                : Optional.of(
                        waiting(
                                mode,
                                fundingId,
                                after.movedAt(),
                                entry(
                                        lottery,
                                        after,
                                        after.cents() - before.cents(),
                                        Purpose.FUND,
                                        fundingId)));
    }

    private static Pending waiting(Mode mode, String fundingId, Instant at, Draft entry) {
        return Pending.of(mode, at, ByteBuffer.wrap(Sha256.of(fundingId)).getLong(), entry);
    }

    private static Draft entry(
            String lottery, Ledger after, long cents, Purpose purpose, String ref) {
        return Draft.of(
                new PoolMoved(lottery, after.entries(), cents, after.cents(), purpose, ref));
    }
}
