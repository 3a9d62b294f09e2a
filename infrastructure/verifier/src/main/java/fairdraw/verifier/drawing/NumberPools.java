package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;

/** The numbers that a lottery draws, and those that a line chooses. */
public record NumberPools(NumberPool main, Optional<NumberPool> bonus) {

    public static NumberPools of(Members members) throws Refuted {
        return new NumberPools(
                NumberPool.of(members.members("main")),
                members.has("bonus")
                        ? Optional.of(NumberPool.of(members.members("bonus")))
                        : Optional.empty());
    }
}
