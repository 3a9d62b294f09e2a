package fairdraw.verifier;

import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Tier;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.NotYet;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of the pool and of the tiers as they were settled. */
final class PrizeChecks {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private PrizeChecks() {}

    /** Checks that the pool follows from the money carried in and the lines sold. */
    static void pool(Report report, Manifest manifest, Rules rules) {
        report.check(
                "pool",
                () -> {
                    Refuted.unless(
                            manifest.pool().isPresent() == rules.pool().isPresent(),
                            "the manifest and the rules disagree on whether there is one");
                    if (manifest.pool().isPresent() && rules.pool().isPresent()) {
                        demandPool(manifest, manifest.pool().get(), rules.pool().get());
                    }
                });
    }

    private static void demandPool(Manifest manifest, Manifest.Pool pool, Rules.Pool rules)
            throws Refuted {
        long active = manifest.leaves() - manifest.left();
        Refuted.unless(
                pool.lines() >= active && (active > 0 || pool.lines() == 0),
                active + " tickets cannot have " + pool.lines() + " lines");
        BigInteger share =
                BigInteger.valueOf(pool.lines())
                        .multiply(BigInteger.valueOf(rules.lineCents()))
                        .multiply(BigInteger.valueOf(rules.permille()))
                        .divide(THOUSAND);
        BigInteger total = share.add(BigInteger.valueOf(pool.carriedCents()));
        Refuted.unless(total.equals(BigInteger.valueOf(pool.poolCents())), "it comes to " + total);
    }

    /** Checks that a draw without tiers shows neither settled tiers nor prizes. */
    static void none(Report report, Evidence evidence) {
        report.check(
                "no prizes without tiers",
                () -> {
                    for (String member : List.of("tiers", "prizes")) {
                        Members answer = evidence.answer();
                        Refuted.unless(
                                !answer.has(member)
                                        || answer.isNull(member)
                                        || answer.list(member).isEmpty(),
                                "there are " + member);
                    }
                });
    }

    /** A tier as it was settled. */
    record Settled(Tier tier, long winners, long amountCents) {}

    /**
     * Returns the settled tiers if each pays the amount that its share or its fixed amount gives.
     */
    static Optional<List<Settled>> tiers(
            Report report, Evidence evidence, Rules rules, Manifest manifest) {
        return report.obtain("tiers", () -> settled(evidence, rules, manifest.pool()));
    }

    private static List<Settled> settled(
            Evidence evidence, Rules rules, Optional<Manifest.Pool> pool) throws Refuted, NotYet {
        Members answer = evidence.answer();
        if (!answer.has("tiers") || answer.isNull("tiers")) {
            Refuted.unless(!evidence.mustBeSettled(), "they are missing");
            Refuted.unless(answer.isNull("prizes"), "there are prizes, but no tiers yet");
            throw new NotYet("the tickets are not settled yet");
        }
        List<Members> shown = answer.listOfMembers("tiers");
        Refuted.unless(
                shown.size() == rules.tiers().size(), "there are not as many as the rules have");
        long lines = pool.map(Manifest.Pool::lines).orElse(Long.MAX_VALUE);
        List<Settled> tiers = new ArrayList<>();
        long winners = 0;
        for (int i = 0; i < shown.size(); i++) {
            Tier tier = rules.tiers().get(i);
            Members members = shown.get(i);
            Refuted.unless(
                    members.text("name").equals(tier.name()), "tier " + i + " is " + tier.name());
            Settled settled =
                    new Settled(
                            tier,
                            members.whole("winners", 0, Integer.MAX_VALUE),
                            members.whole("amountCents", 0, Long.MAX_VALUE));
            demandAmount(settled, pool);
            winners += settled.winners();
            tiers.add(settled);
        }
        Refuted.unless(winners <= lines, "more lines win than there are");
        return tiers;
    }

    private static void demandAmount(Settled settled, Optional<Manifest.Pool> pool) throws Refuted {
        long amount = amount(settled, pool);
        Refuted.unless(
                settled.amountCents() == amount,
                settled.tier().name() + " pays " + amount + " a line");
    }

    private static long amount(Settled settled, Optional<Manifest.Pool> pool) throws Refuted {
        if (settled.tier().award() instanceof Tier.Award.Fixed fixed) {
            return fixed.cents();
        }
        long permille = ((Tier.Award.Share) settled.tier().award()).permille();
        return share(
                pool.orElseThrow(() -> new Refuted("there is no pool to share")),
                permille,
                settled.winners());
    }

    /** Returns the amount of each winning line; zero if there is none. */
    private static long share(Manifest.Pool pool, long permille, long winners) {
        if (winners == 0) {
            return 0;
        }
        return BigInteger.valueOf(pool.poolCents())
                .multiply(BigInteger.valueOf(permille))
                .divide(THOUSAND)
                .divide(BigInteger.valueOf(winners))
                .longValueExact();
    }
}
