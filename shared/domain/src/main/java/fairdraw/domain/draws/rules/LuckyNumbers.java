package fairdraw.domain.draws.rules;

import fairdraw.fairness.extraction.LuckyNumber;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a campaign gives lucky numbers, fixed before its first entry.
 *
 * @param perEntry how many an approved entry gets, 1 to 10,000
 * @param maxPerParticipant how many one participant may get in all; empty for any number
 * @param seriesCount how many series of 100,000 there are
 * @param keyHash the hash, in hex, of the key that orders automatic numbers; empty in manual mode
 */
public record LuckyNumbers(
        Generation generation,
        int perEntry,
        OptionalInt maxPerParticipant,
        int seriesCount,
        Optional<String> keyHash) {

    /** Who makes the numbers. */
    public enum Generation {
        /** The organisation makes them and hands them in. */
        MANUAL,
        /** We do, by a keyed permutation of all numbers. */
        AUTOMATIC;

        /** The word in forms and documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Generation of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The most numbers that an entry may get. */
    public static final int MOST_PER_ENTRY = 10_000;

    /** How many numbers there are in all. */
    public long space() {
        return (long) seriesCount * LuckyNumber.PER_SERIES;
    }

    /** The same, ordered by the key of this hash. */
    public LuckyNumbers under(String keyHash) {
        return new LuckyNumbers(
                generation, perEntry, maxPerParticipant, seriesCount, Optional.of(keyHash));
    }

    /** As the rules document holds it. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("generation", generation.word());
        document.put("perEntry", perEntry);
        maxPerParticipant.ifPresent(most -> document.put("maxPerParticipant", most));
        document.put("seriesCount", seriesCount);
        keyHash.ifPresent(hash -> document.put("keyHash", hash));
        return document;
    }

    /** Reads what {@link #document} wrote. */
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
