package fairdraw.fairness;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconRounds;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.beacon.ManifestRound;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.prizes.DrawnNumbers;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.Tiers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The second example of PROTOCOL.md: four tickets with lines, a pool and three tiers. */
final class LotteryDraw {
    static final String DRAW = "draw_TEST0004";
    static final byte[] SIGNING_SEED = ToyDraw.sha256("signing key");
    static final Instant CLOSE = Instant.parse("2023-09-15T10:50:03Z");
    static final Instant DRAWN = Instant.parse("2023-09-15T11:00:00Z");
    static final BeaconRounds ROUNDS = new BeaconRounds(BeaconChain.QUICKNET, CLOSE, DRAWN, 600);
    static final Tiers TIERS =
            new Tiers(
                    List.of(
                            new PoolTier("Two and bonus", 2, 1, 500),
                            new PoolTier("Two", 2, null, 125),
                            new FixedTier("One", 1, null, 100)));
    static final List<Ticket> TICKETS =
            List.of(
                    new Ticket(
                            "subj_A", 1, List.of(line(5, 2, 1), line(3, 6, 2)), LeafStatus.ACTIVE),
                    new Ticket("subj_A", 7, List.of(line(1, 4, 2)), LeafStatus.ACTIVE),
                    new Ticket("subj_B", 4294967295L, List.of(line(1, 2, 1)), LeafStatus.DENIED),
                    new Ticket(
                            "subj_C",
                            42,
                            List.of(line(1, 6, 1), line(2, 5, 2), line(2, 4, 1)),
                            LeafStatus.ACTIVE));

    private LotteryDraw() {}

    record Ticket(String subject, long number, List<NumberLine> lines, LeafStatus status) {
        byte[] tag() {
            return Leaf.subjectTag(ToyDraw.sha256("tag key of " + subject), DRAW, subject);
        }

        byte[] commit() {
            return Leaf.commit(
                    ToyDraw.sha256("nonce of ticket " + number),
                    subject,
                    Lines.canonicalJson(lines));
        }

        PackedLeaf packed() {
            return PackedLeaf.of(tag(), number, commit(), status);
        }
    }

    static Map<String, Object> rules() {
        return Map.ofEntries(
                Map.entry("v", 1),
                Map.entry("kind", "lottery"),
                Map.entry("draw", DRAW),
                Map.entry("mode", "live"),
                Map.entry("openAt", "2023-09-14T11:00:00Z"),
                Map.entry("closeAt", IsoTime.text(CLOSE)),
                Map.entry("drawAt", IsoTime.text(DRAWN)),
                Map.entry(
                        "beacon",
                        Map.of(
                                "chain",
                                BeaconChain.QUICKNET.chainHash(),
                                "leadSeconds",
                                600,
                                "round",
                                ROUNDS.planned())),
                Map.entry("maxPerSubject", 5),
                Map.entry(
                        "numbers",
                        Map.of(
                                "main",
                                Map.of("pick", 2, "from", 1, "to", 6),
                                "bonus",
                                Map.of("pick", 1, "from", 1, "to", 2))),
                Map.entry("pool", Map.of("currency", "USD", "lineCents", 199, "permille", 333)),
                Map.entry("tiers", TIERS.tree()));
    }

    static LeafChunk list() {
        return LeafChunk.of(
                DRAW,
                TICKETS.stream()
                        .map(Ticket::packed)
                        .sorted(Comparator.comparing(leaf -> leaf.sealed(DRAW)))
                        .toList());
    }

    static Manifest manifest() {
        Instant at = Instant.parse("2023-09-15T10:50:04.250Z");
        ManifestRound round = ROUNDS.of(at, false);
        return new Manifest(
                DRAW,
                4,
                1,
                Hex.encode(list().root()),
                Hex.encode(Documents.rulesHash(rules())),
                new Randomness.Round(BeaconChain.QUICKNET.chainHash(), round.round()),
                at,
                new Manifest.Pool(100_000, 6, PrizeTable.poolCents(100_000, 6, 199, 333)),
                round.late(),
                round.advanced());
    }

    static byte[] seed() {
        return Seed.derive(BeaconSignature.randomness(ToyDraw.ROUND_657413), manifest().hash());
    }

    static NumberLine drawn() {
        return NumberLine.canonical(
                DrawnNumbers.draw(seed(), "main", 2, 1, 6),
                DrawnNumbers.draw(seed(), "bonus", 1, 1, 2));
    }

    static PrizeTable prizes() {
        long[] counts = new long[TIERS.all().size()];
        for (Ticket ticket : TICKETS) {
            if (ticket.status() == LeafStatus.ACTIVE) {
                ticket.lines()
                        .forEach(l -> TIERS.match(l, drawn()).ifPresent(tier -> counts[tier]++));
            }
        }
        return PrizeTable.of(
                PrizeTable.poolCents(100_000, 6, 199, 333),
                TIERS,
                List.of(counts[0], counts[1], counts[2]));
    }

    private static NumberLine line(int first, int second, int bonus) {
        return NumberLine.canonical(List.of(first, second), List.of(bonus));
    }
}
