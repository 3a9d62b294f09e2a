package fairdraw.verifier.draws;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.LuckyNumbers;
import fairdraw.verifier.drawing.NumberPools;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.drawing.Tier;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules of a draw, with the hash that is the draw's identity. */
public record DrawRules(
        Bytes hash,
        String kind,
        String draw,
        boolean live,
        Instant openAt,
        Instant closeAt,
        Instant drawAt,
        Bytes receiptKey,
        Policy register,
        Optional<Source> beacon,
        Optional<Extraction> extraction,
        OptionalLong maxGap,
        Optional<LuckyNumbers> luckyNumbers,
        Optional<Numbering> numbering,
        Optional<Places> places,
        Optional<Lottery> lottery,
        OptionalLong capacity,
        OptionalLong maxPerSubject,
        About about) {

    public static final String LOTTERY = "lottery";
    public static final String DRAW = "draw";
    public static final String CAMPAIGN = "campaign";

    /** The most that is written without loss, 2^53 - 1. */
    private static final long LARGEST = (1L << 53) - 1;

    /** The most of anything that is counted. */
    private static final long MOST = 1_000_000_000;

    /**
     * The beacon that decides.
     *
     * @param fallback the chain that decides where it is dead
     */
    public record Source(Bytes chain, long leadSeconds, long round, Optional<Bytes> fallback) {}

    /** The chain that opens a campaign's automatic numbers, and how many an entry gets. */
    public record Numbering(long perEntry, Optional<Bytes> chain) {}

    /** The places to be won. */
    public record Places(
            long winners, OptionalLong alternates, boolean passOn, OptionalLong claimSeconds) {}

    /** The rules that lotteries alone have. */
    public record Lottery(
            NumberPools numbers, long maxLinesPerTicket, Optional<Pool> pool, List<Tier> tiers) {}

    /** The share of each line's price that goes to the pool. */
    public record Pool(long lineCents, long permille) {}

    /** Reads a rules document; refuses members of another type. */
    static DrawRules of(Bytes hash, Members document) throws Refuted {
        document.whole("v", 2, 2);
        String mode = document.text("mode");
        Refuted.unless(mode.equals("live") || mode.equals("test"), "no draw has the mode " + mode);
        boolean numbered = document.has("luckyNumbers");
        return new DrawRules(
                hash,
                document.text("kind"),
                document.text("draw"),
                mode.equals("live"),
                document.time("openAt"),
                document.time("closeAt"),
                document.time("drawAt"),
                document.hex("receiptKey", 32),
                Policy.of(document.members("register")),
                document.has("beacon")
                        ? Optional.of(source(document.members("beacon")))
                        : Optional.empty(),
                document.has("extraction")
                        ? Optional.of(Extraction.of(document.members("extraction")))
                        : Optional.empty(),
                document.wholeIfAny("maxGap", 1, MOST),
                numbered
                        ? Optional.of(LuckyNumbers.of(document.members("luckyNumbers")))
                        : Optional.empty(),
                numbered
                        ? Optional.of(numbering(document.members("luckyNumbers")))
                        : Optional.empty(),
                document.has("winnerCount") ? Optional.of(places(document)) : Optional.empty(),
                document.has("numbers") ? Optional.of(lottery(document)) : Optional.empty(),
                document.wholeIfAny("capacity", 1, MOST),
                document.wholeIfAny("maxPerSubject", 1, MOST),
                About.of(document));
    }

    private static Source source(Members members) throws Refuted {
        return new Source(
                members.hex("chain", 32),
                members.whole("leadSeconds", 0, MOST),
                members.whole("round", 1, Rounds.LAST),
                members.has("fallback")
                        ? Optional.of(members.hex("fallback", 32))
                        : Optional.empty());
    }

    private static Numbering numbering(Members members) throws Refuted {
        return new Numbering(
                members.whole("perEntry", 1, MOST),
                members.has("chain") ? Optional.of(members.hex("chain", 32)) : Optional.empty());
    }

    private static Places places(Members document) throws Refuted {
        return new Places(
                document.whole("winnerCount", 1, MOST),
                document.wholeIfAny("alternates", 0, MOST),
                document.truthIfAny("passOn"),
                document.wholeIfAny("claimSeconds", 1, MOST));
    }

    private static Lottery lottery(Members document) throws Refuted {
        List<Tier> tiers = new ArrayList<>();
        if (document.has("tiers")) {
            for (Members tier : document.listOfMembers("tiers")) {
                tiers.add(Tier.of(tier));
            }
        }
        return new Lottery(
                NumberPools.of(document.members("numbers")),
                document.whole("maxLinesPerTicket", 1, 0xffff),
                document.has("pool")
                        ? Optional.of(pool(document.members("pool")))
                        : Optional.empty(),
                tiers);
    }

    private static Pool pool(Members members) throws Refuted {
        members.text("currency");
        return new Pool(members.whole("lineCents", 0, LARGEST), members.whole("permille", 0, 1000));
    }

    public String mode() {
        return live ? "live" : "test";
    }

    /** Returns drawAt in whole seconds since 1970, rounded down. */
    public long drawnAt() {
        return drawAt.getEpochSecond();
    }

    /** Returns the margin before a result. */
    public long margin() {
        return live ? 30 : 1;
    }

    /** Returns the seconds behind a deadline that prove nothing yet. */
    public long gap() {
        return live ? 10 : 0;
    }
}
