package fairdraw.fairness.leaves;

import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import java.util.Arrays;
import java.util.List;

/** The four tickets of the lottery that the protocol's page draws to the cent. */
public final class VectorTickets {
    static final String ADA = "ada@example.com";

    /** The lines of each ticket, in the order of {@link #all}. */
    public static final List<List<NumberLine>> LINES =
            List.of(
                    List.of(line(2, 5, 1), line(3, 6, 2)),
                    List.of(line(1, 4, 2)),
                    List.of(line(1, 2, 1)),
                    List.of(line(1, 6, 1), line(2, 5, 2), line(2, 4, 1)));

    private static final List<Leaf> ALL =
            List.of(
                    leaf(1, ADA, "rosebud 1", LINES.get(0), LeafStatus.ACTIVE),
                    leaf(7, ADA, "", LINES.get(1), LeafStatus.ACTIVE),
                    leaf(4_294_967_295L, "bob@example.com", "", LINES.get(2), LeafStatus.DENIED),
                    leaf(42, "eve@example.com", "", LINES.get(3), LeafStatus.ACTIVE));

    private VectorTickets() {}

    private static NumberLine line(int first, int second, int bonus) {
        return NumberLine.canonical(List.of(first, second), List.of(bonus));
    }

    private static Leaf leaf(
            long no, String who, String salt, List<NumberLine> lines, LeafStatus status) {
        byte[] commit =
                Opening.of(Sha256.of("nonce of ticket " + no), who, salt)
                        .commit(Lines.canonicalJson(lines));
        byte[] tag = PersonTag.of(Sha256.of("tag key of " + who), Vectors.DRAW, who);
        return new Leaf(tag, new Stub(Vectors.DRAW, no, lines.size(), commit), status);
    }

    /** Returns the tickets in the order in which the page names them. */
    public static List<Leaf> all() {
        return ALL;
    }

    /** Returns the tickets in the order of the list. */
    static List<Leaf> sorted() {
        return ALL.stream().sorted((a, b) -> Arrays.compareUnsigned(a.hash(), b.hash())).toList();
    }

    /** Returns the sealed list. */
    public static LeafChunk list() {
        return LeafChunk.of(Vectors.DRAW, sorted().stream().map(Leaf::listed).toList());
    }
}
