package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Line;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Refuted;
import java.util.List;
import java.util.Set;

/** The winnings of those whose receipts the reader brings. */
final class Winnings {

    private final Receipts receipts;
    private final Findings findings;

    Winnings(Receipts receipts, Findings findings) {
        this.receipts = receipts;
        this.findings = findings;
    }

    /** Tells each one's rank, and whether it holds a place; nothing where there are no ranks. */
    void tell(List<Leaf> ranking, Set<Bytes> holders) {
        for (Receipts.Entered entered : receipts.entered()) {
            Bytes leaf = entered.leaf().leaf().hash();
            for (int rank = 0; rank < ranking.size(); rank++) {
                if (ranking.get(rank).hash().equals(leaf)) {
                    findings.say(
                            "the entry of a receipt "
                                    + (holders.contains(leaf) ? "holds a place" : "has no place")
                                    + ", by rank "
                                    + rank);
                }
            }
        }
    }

    /** Tells which tiers the lines of each ACTIVE ticket won. */
    void tell(DrawnResult.Wins wins) {
        for (Receipts.Entered entered : receipts.entered()) {
            if (entered.leaf().active()) {
                findings.check("receipt", () -> ticket(entered, wins));
            }
        }
    }

    private void ticket(Receipts.Entered entered, DrawnResult.Wins wins) throws Refuted {
        List<Line> lines = Line.ofTicket(entered.receipt().json("lines"), wins.lottery().numbers());
        boolean won = false;
        for (int tier = 0; tier < wins.amounts().size(); tier++) {
            int place = tier;
            long count = lines.stream().filter(line -> tierOf(line, wins) == place).count();
            if (count > 0) {
                findings.say(
                        count
                                + " lines of a receipt won "
                                + wins.lottery().tiers().get(tier).name()
                                + ", "
                                + wins.amounts().get(tier)
                                + " cents each");
                won = true;
            }
        }
        if (!won) {
            findings.say("no line of a receipt won");
        }
    }

    /** Returns the first tier that a line matches, or -1. */
    private static int tierOf(Line line, DrawnResult.Wins wins) {
        for (int tier = 0; tier < wins.amounts().size(); tier++) {
            if (wins.lottery().tiers().get(tier).isWonBy(line, wins.drawn())) {
                return tier;
            }
        }
        return -1;
    }
}
