package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The rules by which a campaign gives lucky numbers.
 *
 * @param keyHash the hash of the key that orders automatic numbers
 */
public record LuckyNumbers(
        boolean automatic,
        OptionalLong maxPerParticipant,
        long seriesCount,
        Optional<Bytes> keyHash) {

    /** The largest number of series whose indexes fit into 32 bits. */
    static final long MOST_SERIES = 42_949;

    public static LuckyNumbers of(Members members) throws Refuted {
        String generation = members.text("generation");
        Refuted.unless(
                Set.of("manual", "automatic").contains(generation),
                "no numbers are made by " + generation);
        members.whole("perEntry", 1, Integer.MAX_VALUE);
        LuckyNumbers numbers =
                new LuckyNumbers(
                        generation.equals("automatic"),
                        members.wholeIfAny("maxPerParticipant", 1, Integer.MAX_VALUE),
                        members.whole("seriesCount", 1, MOST_SERIES),
                        keyHash(members));
        Refuted.unless(
                numbers.automatic == numbers.keyHash.isPresent(),
                "a key's hash belongs to automatic numbers, and to no others");
        return numbers;
    }

    /** Returns the largest number of lucky numbers that one participant may hold. */
    public long mostEach() {
        return maxPerParticipant.orElse(Long.MAX_VALUE);
    }

    /** Reads the hash of the key that orders automatic numbers, if there is one. */
    static Optional<Bytes> keyHash(Members members) throws Refuted {
        return members.has("keyHash") ? Optional.of(members.hex("keyHash", 32)) : Optional.empty();
    }
}
