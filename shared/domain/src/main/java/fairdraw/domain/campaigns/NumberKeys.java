package fairdraw.domain.campaigns;

import fairdraw.domain.ids.DrawId;

/** The keys that order automatic numbers, secret until their draw is over. */
@FunctionalInterface
public interface NumberKeys {

    /**
     * Returns the key of a draw, 32 bytes, the same for ever.
     *
     * @param generation the draw's generation of the pepper
     */
    byte[] of(int generation, DrawId drawId);
}
