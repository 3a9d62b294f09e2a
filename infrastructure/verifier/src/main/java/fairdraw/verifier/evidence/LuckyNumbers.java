package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a campaign gives its numbers.
 *
 * @param keyHash names the key that orders automatic numbers
 */
public record LuckyNumbers(
        boolean automatic,
        OptionalLong maxPerParticipant,
        long seriesCount,
        Optional<Bytes> keyHash) {

    /** As many series of numbers as 32 bits can tell apart. */
    static final long MOST_SERIES = 42_949;

    static LuckyNumbers of(Members members) throws Refuted {
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

    /** How many one participant may hold. */
    public long mostEach() {
        return maxPerParticipant.orElse(Long.MAX_VALUE);
    }

    /** The hash of the key that orders automatic numbers, if one is named. */
    static Optional<Bytes> keyHash(Members members) throws Refuted {
        return members.has("keyHash") ? Optional.of(members.hex("keyHash", 32)) : Optional.empty();
    }
}
