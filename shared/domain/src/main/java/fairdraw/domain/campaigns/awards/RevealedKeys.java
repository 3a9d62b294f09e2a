package fairdraw.domain.campaigns.awards;

import fairdraw.domain.draws.Draw;

/** The keys that ordered the automatic numbers of drawn campaigns. */
public interface RevealedKeys {

    /** Stores the key, which is published once the draw says that it is drawn. */
    void reveal(Draw draw, byte[] key);

    /** Returns the key of a drawn campaign; throws if it was not revealed. */
    byte[] of(Draw draw);
}
