package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.List;

/** The published winners of a draw. */
final class Winners {

    private Winners() {}

    /** Refuses winners that are not these leaves in this order. */
    static void demandRanks(Members result, List<Leaf> leaves, boolean numbered) throws Refuted {
        List<Members> winners = result.listOfMembers("winners");
        Refuted.unless(
                winners.size() == leaves.size(),
                "there are " + winners.size() + " winners, and must be " + leaves.size());
        for (int rank = 0; rank < leaves.size(); rank++) {
            Members winner = winners.get(rank);
            Refuted.unless(
                    winner.whole("rank", rank, rank) == rank
                            && winner.hex("leaf", 32).equals(leaves.get(rank).hash()),
                    "rank " + rank + " is leaf " + leaves.get(rank).hash());
            if (numbered) {
                LuckyNumber.demand(winner, leaves.get(rank));
            }
        }
    }
}
