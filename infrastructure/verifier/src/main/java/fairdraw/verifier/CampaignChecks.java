package fairdraw.verifier;

import fairdraw.verifier.evidence.Extraction;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.LuckyNumbers;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks of a campaign's lucky numbers: all are of the campaign, and each is held once. */
final class CampaignChecks {

    private static final String TAG_KEY = "lottery.numbers.v1";

    private CampaignChecks() {}

    /**
     * Refuses a campaign's rules without lucky numbers or winners, and any other draw's rules with
     * lucky numbers or an extraction.
     */
    static void demandRules(Rules rules) throws Refuted {
        boolean campaign = rules.kind().equals(Rules.CAMPAIGN);
        Refuted.unless(
                campaign == rules.luckyNumbers().isPresent(),
                "lucky numbers belong to campaigns, and to no other draw");
        Refuted.unless(!campaign || rules.places().isPresent(), "a campaign draws no winners");
        Refuted.unless(
                campaign || rules.extraction().isEmpty(),
                "an extraction belongs to campaigns, and to no other draw");
        if (rules.extraction().isPresent() && rules.luckyNumbers().isPresent()) {
            Extraction extraction = rules.extraction().get();
            LuckyNumbers numbers = rules.luckyNumbers().get();
            Refuted.unless(
                    extraction.seriesCount() == numbers.seriesCount()
                            && extraction.keyHash().equals(numbers.keyHash()),
                    "the extraction is read for other numbers");
        }
    }

    /**
     * Checks that each leaf shows the number in its core, that the number is of a series of the
     * campaign, and that no other ACTIVE leaf has it.
     */
    static void numbers(Report report, List<Leaf> leaves, Rules rules) {
        if (rules.luckyNumbers().isEmpty()) {
            return;
        }
        LuckyNumbers numbers = rules.luckyNumbers().get();
        long first = rules.extraction().map(extraction -> extraction.map().minSeries()).orElse(0L);
        report.check(
                "lucky numbers",
                () -> {
                    Set<LuckyNumber> held = new HashSet<>();
                    for (Leaf leaf : leaves) {
                        LuckyNumber number = LuckyNumber.in(leaf);
                        Refuted.unless(
                                first <= number.series()
                                        && number.series() < first + numbers.seriesCount(),
                                "number " + number + " is of no series of this campaign");
                        Refuted.unless(
                                !leaf.active() || held.add(number),
                                "number " + number + " has two holders");
                    }
                });
    }

    /**
     * Checks that the key of automatic numbers is published, and is the one that the rules promise.
     */
    static void key(Report report, Members result, Rules rules) {
        if (rules.luckyNumbers().isEmpty()) {
            return;
        }
        Optional<Bytes> promised = rules.luckyNumbers().get().keyHash();
        if (promised.isEmpty()) {
            ResultChecks.demandAbsent(report, result, "key");
            return;
        }
        report.check(
                "numbers' key",
                () -> {
                    Bytes hash = Hashes.sha256(Hashes.tag(TAG_KEY), result.hex("key", 32).array());
                    Refuted.unless(
                            hash.equals(promised.get()),
                            "the rules promised a key with another hash");
                });
    }
}
