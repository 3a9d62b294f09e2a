package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.Extraction;
import java.time.LocalDate;

/** The public randomness that decides a draw, as the manifest names it in advance. */
public sealed interface Randomness {

    /**
     * Returns the beacon's round; throws IllegalStateException for an extraction, which has none.
     */
    long round();

    /**
     * A round of a beacon.
     *
     * @param chain the chain's hash in hex
     * @param round from 1
     */
    record Round(String chain, long round) implements Randomness {
        /** Refuses a malformed hash and a round below 1. */
        public Round {
            Hex.require("chain", chain, Hashing.SIZE);
            if (round < 1) {
                throw new IllegalArgumentException("no such round: " + round);
            }
        }
    }

    /**
     * An extraction of the Loteria Federal.
     *
     * @param contest the extraction's number, as its publisher writes it
     * @param date the day it is held
     */
    record Contest(String contest, LocalDate date) implements Randomness {
        /** Refuses a text that cannot be an extraction's number. */
        public Contest {
            if (!Extraction.isContest(contest)) {
                throw new IllegalArgumentException("no such contest: " + contest);
            }
        }

        @Override
        public long round() {
            throw new IllegalStateException("an extraction decides, not the beacon");
        }
    }
}
