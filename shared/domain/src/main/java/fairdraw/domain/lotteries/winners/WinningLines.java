package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.sealing.LineFilter;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.Tiers;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The holders with a line that wins a tier, told by the bytes of {@link PackedLines}: most tickets
 * lose, and nothing is made of them.
 */
final class WinningLines implements LineFilter {

    private final BitSet main;
    private final BitSet bonus;

    /** Whether a line wins by the number of its main numbers and bonus numbers that are drawn. */
    private final boolean[][] wins;

    WinningLines(Tiers tiers, NumberLine drawn) {
        main = bits(drawn.main());
        bonus = bits(drawn.bonus());
        wins = new boolean[drawn.main().size() + 1][drawn.bonus().size() + 1];
        for (int mains = 0; mains < wins.length; mains++) {
            for (int bonuses = 0; bonuses < wins[mains].length; bonuses++) {
                NumberLine matching =
                        new NumberLine(
                                drawn.main().subList(0, mains), drawn.bonus().subList(0, bonuses));
                wins[mains][bonuses] = tiers.match(matching, drawn).isPresent();
            }
        }
    }

    private static BitSet bits(List<Integer> numbers) {
        return numbers.stream()
                .flatMapToInt(IntStream::of)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    @Override
    public boolean wants(byte[] bytes, int from, int until) {
        if (from == until) {
            return false;
        }
        int mains = Byte.toUnsignedInt(bytes[from]);
        int length = mains + Byte.toUnsignedInt(bytes[from + 1]);
        for (int line = from + 2; line < until; line += length) {
            int mainHits = hits(main, bytes, line, line + mains);
            if (wins[mainHits][hits(bonus, bytes, line + mains, line + length)]) {
                return true;
            }
        }
        return false;
    }

    private static int hits(BitSet drawn, byte[] bytes, int from, int until) {
        int hits = 0;
        for (int at = from; at < until; at++) {
            hits += drawn.get(Byte.toUnsignedInt(bytes[at])) ? 1 : 0;
        }
        return hits;
    }
}
