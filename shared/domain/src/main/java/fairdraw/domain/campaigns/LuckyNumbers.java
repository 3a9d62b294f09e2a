package fairdraw.domain.campaigns;

import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The way a campaign assigns lucky numbers, fixed before its first entry.
 *
 * @param perEntry the number of lucky numbers for an approved entry, 1 to 10,000
 * @param maxPerParticipant the most lucky numbers for one participant in all; empty for no limit
 * @param seriesCount the number of series, of 100,000 numbers each
 * @param keyHash the hash, in hex, of the key that orders automatic numbers; empty in manual mode
 */
public record LuckyNumbers(
        Generation generation,
        int perEntry,
        OptionalInt maxPerParticipant,
        int seriesCount,
        Optional<String> keyHash) {

    /** The maker of the numbers. */
    public enum Generation {
        /** The organisation makes the numbers and hands them in. */
        MANUAL,
        /** This server makes them, with a keyed permutation of all numbers. */
        AUTOMATIC;

        /** Returns the lower-case word used in forms and documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Generation of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The most lucky numbers that an entry may get. */
    public static final int MOST_PER_ENTRY = 10_000;

    /** Returns the number of lucky numbers in all series. */
    public long space() {
        return (long) seriesCount * LuckyNumber.PER_SERIES;
    }

    /** Returns the same settings with the hash of the key that orders the numbers. */
    public LuckyNumbers under(String keyHash) {
        return new LuckyNumbers(
                generation, perEntry, maxPerParticipant, seriesCount, Optional.of(keyHash));
    }

    /** Returns the member {@code luckyNumbers} of a rules document. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("generation", generation.word());
        document.put("perEntry", perEntry);
        maxPerParticipant.ifPresent(most -> document.put("maxPerParticipant", most));
        document.put("seriesCount", seriesCount);
        keyHash.ifPresent(hash -> document.put("keyHash", hash));
        return document;
    }

    /**
     * Returns the member {@code luckyNumbers} of a published rules document.
     *
     * @throws IllegalArgumentException unless automatic numbers, and no others, have an order
     */
    public Map<String, Object> document(Optional<NumberOrder> order) {
        if (order.isPresent() != (generation == Generation.AUTOMATIC)) {
            throw new IllegalArgumentException("automatic numbers, and no others, have an order");
        }
        Map<String, Object> document =
                new LuckyNumbers(
                                generation,
                                perEntry,
                                maxPerParticipant,
                                seriesCount,
                                order.map(NumberOrder::keyHash))
                        .document();
        order.ifPresent(by -> document.put("chain", by.chain().chainHash()));
        return document;
    }

    /** Parses a document that {@link #document} wrote. */
    public static LuckyNumbers parse(Map<?, ?> document) {
        return new LuckyNumbers(
                Generation.of(Fields.text(document, "generation")),
                Fields.whole(document, "perEntry"),
                document.containsKey("maxPerParticipant")
                        ? OptionalInt.of(Fields.whole(document, "maxPerParticipant"))
                        : OptionalInt.empty(),
                Fields.whole(document, "seriesCount"),
                document.containsKey("keyHash")
                        ? Optional.of(Fields.text(document, "keyHash"))
                        : Optional.empty());
    }
}
