package fairdraw.domain.campaigns.awards;

import fairdraw.domain.draws.Draw;

/** The keys by which automatic numbers were ordered, of campaigns that are drawn. */
public interface RevealedKeys {

    /** Stores the key for everybody to see once the draw says that it is drawn. */
    void reveal(Draw draw, byte[] key);

    /** The key of a drawn campaign; refuses one that was not revealed. */
    byte[] of(Draw draw);
}
