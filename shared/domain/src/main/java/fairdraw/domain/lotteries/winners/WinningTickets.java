package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
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
     * Returns the winners in a chunk of the list, in list order.
     *
     * @param chunk counted from 0
     */
    public List<Winner> in(Draw draw, int chunk, NumberLine drawn) {
        Tiers tiers = LotteryRules.of(draw).tiers();
        List<Holder> holders = lists.holders(draw, chunk);
        List<Winner> winners = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            Holder holder = holders.get(i);
            List<Integer> won = new ArrayList<>();
            for (NumberLine line : holder.lines()) {
                OptionalInt tier = tiers.match(line, drawn);
                tier.ifPresent(won::add);
            }
            if (!won.isEmpty()) {
                winners.add(new Winner(i, holder, List.copyOf(won)));
            }
        }
        return winners;
    }
}
