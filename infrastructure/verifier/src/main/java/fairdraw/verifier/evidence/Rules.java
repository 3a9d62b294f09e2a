package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules of a draw, fixed before its first entry, with their hash. */
public record Rules(
        Bytes hash,
        String draw,
        String kind,
        String mode,
        Instant openAt,
        Instant closeAt,
        Instant drawAt,
        Optional<Beacon> beacon,
        Optional<Extraction> extraction,
        Optional<LuckyNumbers> luckyNumbers,
        OptionalLong capacity,
        OptionalLong maxPerSubject,
        Optional<Places> places,
        Optional<Numbers> numbers,
        Optional<Pool> pool,
        List<Tier> tiers) {

    public static final String DRAW = "draw";
    public static final String CAMPAIGN = "campaign";
    public static final String LIVE = "live";
    public static final String TEST = "test";

    /** The beacon round that the rules name. */
    public record Beacon(Bytes chain, long leadSeconds, long round) {}

    /**
     * The numbers of winners and alternates, and the largest number of entries from one device,
     * which the published list cannot show.
     */
    public record Places(long winners, long alternates, boolean passOn, OptionalLong perDevice) {}

    /** The numbers to draw. */
    public record Numbers(NumberPool main, Optional<NumberPool> bonus) {}

    /** The share of each line's price that goes to the pool. */
    public record Pool(long lineCents, long permille) {}

    /** Reads a rules document, of which it checks only the form. */
    public static Rules of(Bytes hash, Members document) throws Refuted {
        document.whole("v", 1, 1);
        List<Tier> tiers = new ArrayList<>();
        if (document.has("tiers")) {
            for (Members tier : document.listOfMembers("tiers")) {
                tiers.add(Tier.of(tier));
            }
        }
        return new Rules(
                hash,
                document.text("draw"),
                document.text("kind"),
                document.text("mode"),
                document.time("openAt"),
                document.time("closeAt"),
                document.time("drawAt"),
                document.has("beacon")
                        ? Optional.of(beacon(document.members("beacon")))
                        : Optional.empty(),
                document.has("extraction")
                        ? Optional.of(Extraction.of(document.members("extraction")))
                        : Optional.empty(),
                document.has("luckyNumbers")
                        ? Optional.of(LuckyNumbers.of(document.members("luckyNumbers")))
                        : Optional.empty(),
                document.wholeIfAny("capacity", 0, Long.MAX_VALUE),
                document.wholeIfAny("maxPerSubject", 1, Integer.MAX_VALUE),
                document.has("winnerCount") ? Optional.of(places(document)) : Optional.empty(),
                document.has("numbers")
                        ? Optional.of(numbers(document.members("numbers")))
                        : Optional.empty(),
                document.has("pool")
                        ? Optional.of(pool(document.members("pool")))
                        : Optional.empty(),
                tiers);
    }

    private static Beacon beacon(Members members) throws Refuted {
        return new Beacon(
                members.hex("chain", 32),
                members.whole("leadSeconds", 0, Integer.MAX_VALUE),
                members.whole("round", 1, Rounds.LAST));
    }

    private static Places places(Members document) throws Refuted {
        long winners = document.whole("winnerCount", 0, Integer.MAX_VALUE);
        return new Places(
                winners,
                document.wholeIfAny("alternates", 0, Integer.MAX_VALUE)
                        .orElse(Math.max(100, winners)),
                document.truthIfAny("passOn"),
                document.wholeIfAny("maxEntriesPerDevice", 1, Integer.MAX_VALUE));
    }

    private static Numbers numbers(Members members) throws Refuted {
        return new Numbers(
                NumberPool.of(members.members("main")),
                members.has("bonus")
                        ? Optional.of(NumberPool.of(members.members("bonus")))
                        : Optional.empty());
    }

    private static Pool pool(Members members) throws Refuted {
        members.text("currency");
        return new Pool(
                members.whole("lineCents", 0, Long.MAX_VALUE), members.whole("permille", 0, 1000));
    }
}
