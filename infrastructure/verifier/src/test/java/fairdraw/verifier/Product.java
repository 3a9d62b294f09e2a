package fairdraw.verifier;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is drawn and won. */
interface Product {

    /** The members of the rules that are this product's own. */
    Map<String, Json> rules();

    /** Every record ever accepted. */
    List<Holding> sell(Operator operator);

    /** The manifest's pool, if there is one. */
    @Nullable Json pool(List<Holding> list);

    /** The extraction that decides, or the next one for a late list; null where a beacon does. */
    default @Nullable Json extraction(boolean late) {
        return null;
    }

    /** What the list shows of a record. */
    default Json shown(Holding held) {
        return Published.object("core", held.leaf().core(), "status", held.status());
    }

    /** Adds result, claims, tiers and prizes to the evidence. */
    void draw(Bytes seed, List<Holding> list, Map<String, Json> evidence, Answerer answers);

    /** Takes a further page of evidence. */
    interface Answerer {
        void put(String query, Map<String, Json> members);
    }
}
