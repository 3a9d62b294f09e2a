package fairdraw.verifier;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Rounds;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Tier;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of the rules and of the beacon that they name, which apply to a draw of any status.
 */
final class RulesChecks {

    private static final Set<String> KINDS = Set.of("lottery", Rules.DRAW, Rules.CAMPAIGN);
    private static final long LEAST_LEAD_LIVE = 600;
    private static final long LEAST_LEAD_TEST = 5;

    private RulesChecks() {}

    /** Returns the rules if their hash is right and they are consistent. */
    static Optional<Rules> rules(Report report, Evidence evidence, String draw) {
        return report.obtain("rules hash", () -> hashed(evidence.answer().members("rules")))
                .filter(rules -> report.obtain("rules", () -> consistent(rules, draw)).isPresent());
    }

    private static Rules hashed(Members envelope) throws Refuted {
        Bytes hash = envelope.hex("hash", 32);
        Members document = envelope.members("document");
        Refuted.unless(
                Hashes.sha256(Canonical.bytes(document.object())).equals(hash),
                "the document does not have the hash " + hash);
        return Rules.of(hash, new Members("rules", document.object()));
    }

    private static boolean consistent(Rules rules, String draw) throws Refuted {
        Refuted.unless(rules.draw().equals(draw), "they are another draw's");
        Refuted.unless(KINDS.contains(rules.kind()), "no draw is of the kind " + rules.kind());
        boolean live = rules.mode().equals(Rules.LIVE);
        Refuted.unless(
                live || rules.mode().equals(Rules.TEST), "no draw has the mode " + rules.mode());
        Refuted.unless(
                rules.openAt().isBefore(rules.closeAt()), "the draw closes before it has opened");
        Refuted.unless(
                rules.beacon().isPresent() != rules.extraction().isPresent(),
                "they do not name either a beacon or an extraction");
        if (rules.beacon().isPresent()) {
            long least = live ? LEAST_LEAD_LIVE : LEAST_LEAD_TEST;
            Refuted.unless(
                    rules.beacon().get().leadSeconds() >= least,
                    "the lead is shorter than " + least + " s");
            Refuted.unless(
                    rules.numbers().isPresent() || rules.places().isPresent(),
                    "they draw neither numbers nor winners");
        }
        CampaignChecks.demandRules(rules);
        if (rules.extraction().isPresent()) {
            ExtractionChecks.demandTimes(rules, rules.extraction().get());
        }
        long shared = 0;
        for (Tier tier : rules.tiers()) {
            Refuted.unless(
                    rules.numbers().isPresent(), "there are tiers, but no numbers to be drawn");
            shared += tier.award() instanceof Tier.Award.Share share ? share.permille() : 0;
        }
        Refuted.unless(shared <= 1000, "the tiers share out more than the whole pool");
        return true;
    }

    /** Returns the beacon if it is the one that the rules name. */
    static Optional<Beacon> beacon(Report report, Evidence evidence, Rules.Beacon named) {
        return report.obtain("beacon", () -> described(evidence, named))
                .filter(beacon ->
                        report.obtain(name(beacon), () -> chain(beacon, named)).isPresent());
    }

    private static Beacon described(Evidence evidence, Rules.Beacon named) throws Refuted {
        Members members =
                evidence.answer()
                        .membersOrNull("beacon")
                        .orElseThrow(() -> new Refuted("the rules name one, the answer has none"));
        Beacon beacon = Beacon.of(members);
        Refuted.unless(
                beacon.chain().equals(named.chain()),
                "its chain is not the one that the rules name");
        Refuted.unless(
                !evidence.answer().isNull("manifest") || beacon.round() == named.round(),
                "it shows round " + beacon.round() + " before there is a manifest");
        return beacon;
    }

    /** Returns a name that tells a reader whether the beacon is drand's quicknet. */
    private static String name(Beacon beacon) {
        return beacon.chain().hex().equals(Beacon.QUICKNET)
                ? "beacon chain hash (drand quicknet)"
                : "beacon chain hash (not drand quicknet)";
    }

    private static boolean chain(Beacon beacon, Rules.Beacon named) throws Refuted {
        Bytes computed = beacon.computedChain();
        Refuted.unless(
                computed.equals(named.chain()), "the described network has the hash " + computed);
        return true;
    }

    /** Checks that the named round follows from the rules' times. */
    static void round(Report report, Rules rules, Rules.Beacon named, Rounds rounds) {
        report.check(
                "beacon round by the rules' times",
                () -> {
                    Instant closed = rules.closeAt().plusSeconds(named.leadSeconds());
                    Instant due = rules.drawAt().isAfter(closed) ? rules.drawAt() : closed;
                    long round = rounds.firstAtOrAfter(due);
                    Refuted.unless(
                            named.round() == round,
                            "the rules name " + named.round() + ", their times give " + round);
                });
    }
}
