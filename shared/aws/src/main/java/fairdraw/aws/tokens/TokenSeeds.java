package fairdraw.aws.tokens;

import java.time.Instant;
import java.util.List;

/** The source of the secret seeds of signing keys. */
@FunctionalInterface
public interface TokenSeeds {

    /**
     * Returns the seed of the newest generation for this purpose, and the one before it if there is
     * one.
     */
    List<Seed> of(String purpose);

    /** The 32 secret bytes of one generation. */
    final class Seed {
        private final int generation;
        private final byte[] bytes;
        private final Instant since;

        /**
         * @param since the time at which the newest generation was created
         */
        public Seed(int generation, byte[] bytes, Instant since) {
            this.generation = generation;
            this.bytes = bytes.clone();
            this.since = since;
        }

        public int generation() {
            return generation;
        }

        byte[] bytes() {
            return bytes;
        }

        Instant since() {
            return since;
        }
    }
}
