package fairdraw.domain.campaigns;

/** The keys that order the numbers which we give; secret until their draw is over. */
@FunctionalInterface
public interface NumberKeys {

    /**
     * The key of a draw, 32 bytes; the same for ever.
     *
     * @param generation the draw's generation of the pepper
     */
    byte[] of(int generation, String drawId);
}
