package fairdraw.domain.draws.rules;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.Documents;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a draw commits to before its first entry. They are published as a document, whose
 * hash every gate, receipt and manifest carries.
 */
public interface Rules {

    DrawId draw();

    Mode mode();

    DrawTimes times();

    /** Returns what they say besides what decides; nothing unless overridden. */
    default About about() {
        return About.NOTHING;
    }

    /** Returns the source of the draw's randomness. */
    Source source();

    /** Returns the rules as they are stored; members that do not apply are absent. */
    Map<String, Object> document();

    /**
     * Returns the published document, which follows the protocol. Refuses what no such document may
     * say.
     */
    Map<String, Object> document(Registration registration);

    /** Returns the hash of the published document in lower-case hex. */
    default String hash(Registration registration) {
        return Hex.encode(Documents.rulesHash(document(registration)));
    }

    /** Returns the hash of the stored document, by which gates tell that rules have changed. */
    default String hash() {
        return Hex.encode(Documents.rulesHash(document()));
    }

    /**
     * The numbers that a seed draws, in drawn order.
     *
     * @param bonus empty if there are none
     */
    record Picked(List<Integer> main, List<Integer> bonus) {}

    /** Returns the numbers that {@code seed} draws under these rules; none unless overridden. */
    default Picked pick(byte[] seed) {
        return new Picked(List.of(), List.of());
    }

    /**
     * Returns the money that the manifest commits to; null unless overridden.
     *
     * @param carriedCents the balance that moved into the draw at its close
     * @param activeLines the number of lines in ACTIVE records
     */
    default Manifest.@Nullable Pool pool(long carriedCents, long activeLines) {
        return null;
    }

    /** Whether these rules may void a list by what is in it; not unless overridden. */
    default boolean mayVoidTheList() {
        return false;
    }

    /**
     * Returns the share of the draw's capacity that gate number {@code gate} of {@code gates} may
     * admit; empty for no limit, which is so unless overridden.
     */
    default OptionalInt spare(int gates, int gate) {
        return OptionalInt.empty();
    }
}
