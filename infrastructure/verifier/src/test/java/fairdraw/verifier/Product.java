package fairdraw.verifier;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of draw: its entries, its result and its prizes. */
interface Product {

    /** Returns the members that this kind of draw adds to the rules. */
    Map<String, Json> rules();

    /** Returns every record that was accepted. */
    List<Holding> sell(Operator operator);

    /** Returns the manifest's pool, if there is one. */
    @Nullable Json pool(List<Holding> list);

    /**
     * Returns the extraction that decides, or the next one for a late list; null if a beacon
     * decides.
     */
    default @Nullable Json extraction(boolean late) {
        return null;
    }

    /** Returns a record as the list shows it. */
    default Json shown(Holding held) {
        return Published.object("core", held.leaf().core(), "status", held.status());
    }

    /** Adds result, claims, tiers and prizes to the evidence. */
    void draw(Bytes seed, List<Holding> list, Map<String, Json> evidence, Answerer answers);

    /** Receives a further page of evidence. */
    interface Answerer {
        void put(String query, Map<String, Json> members);
    }
}
