package fairdraw.domain.register;

import fairdraw.domain.Mode;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.Announced;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.PoolMoved;
import fairdraw.fairness.entries.RegisterEntry;
import java.time.Instant;
import java.util.Optional;

/** Entries of the register for tests. */
public final class SampleEntries {

    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    public static final DrawId DRAW = new DrawId("draw_1");

    private SampleEntries() {}

    private static OfDraw draw(String id) {
        return new OfDraw(id, Sha256.hex("rules of " + id));
    }

    /** Returns the announcement of a draw. */
    public static RegisterEntry announced(String drawId, long number) {
        return new Announced(
                draw(drawId), "org_1", number, NOW, NOW.plusSeconds(3600), Optional.of("mega"));
    }

    /** Returns the end of a draw. */
    public static RegisterEntry ended(String drawId) {
        return new Ended(draw(drawId));
    }

    /** Returns a movement of a lottery's money. */
    public static RegisterEntry funded(long number) {
        return new PoolMoved(
                "mega", number, 100, 100 * number, PoolMoved.Purpose.FUND, "f" + number);
    }

    /** Returns the announcement of a draw of its own for each number, one a millisecond. */
    public static Pending pending(Mode mode, long number) {
        return Pending.of(
                mode,
                NOW.plusMillis(number),
                number,
                Draft.of(announced("draw_" + number, number)));
    }
}
