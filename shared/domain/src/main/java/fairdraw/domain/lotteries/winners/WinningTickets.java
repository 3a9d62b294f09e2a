package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedLists.Placed;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.Tiers;
import java.util.List;
import java.util.OptionalInt;

/**
 * The winning tickets of a drawn lottery, found in the sealed list. A ticket's outcome is a pure
 * function of its lines, the drawn numbers and the tiers, so losing tickets cost no write and no
 * read of their own.
 */
public final class WinningTickets {

    /**
     * A winning ticket.
     *
     * @param index its position in its chunk
     * @param holder its holder, with its lines
     * @param tiers the tiers that its lines win, by position in the rules; a line that wins none is
     *     left out
     */
    public record Winner(int index, Holder holder, List<Integer> tiers) {

        /** Returns the best of its tiers, by position in the rules. */
        public int best() {
            return tiers.stream().mapToInt(Integer::intValue).min().orElseThrow();
        }
    }

    private final SealedLists lists;

    public WinningTickets(SealedLists lists) {
        this.lists = lists;
    }

    /**
     * Returns the winners in a chunk of the list, in list order, erased ones too.
     *
     * @param chunk counted from 0
     */
    public List<Winner> in(Draw draw, int chunk, NumberLine drawn) {
        Tiers tiers = LotteryRules.of(draw).tiers();
        return lists.holders(draw, chunk, new WinningLines(tiers, drawn)).stream()
                .map(placed -> winner(placed, tiers, drawn))
                .toList();
    }

    private static Winner winner(Placed placed, Tiers tiers, NumberLine drawn) {
        List<Integer> won =
                placed.holder().lines().stream()
                        .map(line -> tiers.match(line, drawn))
                        .flatMapToInt(OptionalInt::stream)
                        .boxed()
                        .toList();
        return new Winner(placed.index(), placed.holder(), won);
    }
}
