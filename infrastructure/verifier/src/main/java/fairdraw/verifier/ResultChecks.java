package fairdraw.verifier;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.Line;
import fairdraw.verifier.evidence.LuckyNumber;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Selection;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.NotYet;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.List;
import java.util.Optional;

/** The checks of everything that follows from the sealed list and the round's randomness. */
final class ResultChecks {

    private ResultChecks() {}

    /** Returns the randomness of the round if the network signed it. */
    static Optional<Bytes> randomness(Report report, Evidence evidence, Beacon beacon) {
        return report.obtain(
                "beacon signature",
                () -> {
                    if (beacon.signature().isEmpty() && beacon.randomness().isEmpty()) {
                        Refuted.unless(!evidence.mustBeDrawn(), "a result without randomness");
                        throw new NotYet("round " + beacon.round() + " is not there yet");
                    }
                    Bytes signature =
                            beacon.signature().orElseThrow(() -> new Refuted("there is none"));
                    Refuted.unless(
                            beacon.signed(signature),
                            "the network did not make this signature of round " + beacon.round());
                    Bytes randomness = Hashes.sha256(signature.array());
                    Refuted.unless(
                            beacon.randomness().map(randomness::equals).orElse(false),
                            "the randomness is " + randomness);
                    return randomness;
                });
    }

    /** Returns the members of the result, once there is one. */
    static Optional<Members> result(Report report, Evidence evidence, Bytes seed) {
        return report.obtain(
                "seed",
                () -> {
                    Members result =
                            evidence.answer()
                                    .membersOrNull("result")
                                    .orElseThrow(() -> new NotYet("no result is published yet"));
                    Refuted.unless(result.hex("seed", 32).equals(seed), "the seed is " + seed);
                    return result;
                });
    }

    /** Returns the drawn numbers if the seed gives them. */
    static Optional<Line> numbers(
            Report report, Members result, Optional<Rules.Numbers> rules, Bytes seed) {
        if (rules.isEmpty()) {
            demandAbsent(report, result, "numbers");
            return Optional.empty();
        }
        Rules.Numbers pools = rules.get();
        return report.obtain(
                "numbers",
                () -> {
                    Line drawn =
                            new Line(
                                    Selection.numbers(seed, "main", pools.main()),
                                    pools.bonus()
                                            .map(pool -> Selection.numbers(seed, "bonus", pool))
                                            .orElse(List.of()));
                    Members shown = result.members("numbers");
                    Refuted.unless(
                            shown.wholes("main").equals(drawn.main())
                                    && (shown.has("bonus") || pools.bonus().isPresent()
                                                    ? shown.wholes("bonus")
                                                    : List.of())
                                            .equals(drawn.bonus()),
                            "the seed gives " + drawn.main() + " and " + drawn.bonus());
                    return drawn;
                });
    }

    /** Checks that the published winners and alternates are the first ranks. */
    static void winners(
            Report report, Members result, Rules rules, List<Selection.Ranked> ranking) {
        if (rules.places().isEmpty()) {
            demandAbsent(report, result, "winners");
            return;
        }
        Rules.Places places = rules.places().get();
        long shown = Math.min(ranking.size(), places.winners() + places.alternates());
        List<Selection.Ranked> ranks = ranking.subList(0, (int) shown);
        report.check(
                "winners and alternates",
                () -> {
                    demandRanks(
                            result,
                            ranks.stream().map(Selection.Ranked::leaf).toList(),
                            rules.luckyNumbers().isPresent());
                    for (Members winner : result.listOfMembers("winners")) {
                        int rank = (int) winner.whole("rank", 0, Integer.MAX_VALUE);
                        Refuted.unless(
                                winner.hex("score", 32).equals(ranks.get(rank).score()),
                                "rank " + rank + " has another score");
                    }
                });
    }

    /**
     * Refuses winners that are not these leaves in this order, or that do not show their lucky
     * number in a campaign.
     */
    static void demandRanks(Members result, List<Leaf> leaves, boolean numbered) throws Refuted {
        List<Members> winners = result.listOfMembers("winners");
        Refuted.unless(
                winners.size() == leaves.size(),
                "there are " + winners.size() + ", and must be " + leaves.size());
        for (int rank = 0; rank < winners.size(); rank++) {
            Members winner = winners.get(rank);
            Leaf leaf = leaves.get(rank);
            Refuted.unless(
                    winner.whole("rank", 0, Integer.MAX_VALUE) == rank
                            && winner.hex("leaf", 32).equals(leaf.hash()),
                    "rank " + rank + " is leaf " + leaf.hash());
            if (numbered) {
                LuckyNumber.demand(winner, leaf);
            }
        }
    }

    /** Fails if the result has a member that its rules do not provide for. */
    static void demandAbsent(Report report, Members result, String member) {
        if (result.has(member)) {
            report.check(
                    member,
                    () -> {
                        throw new Refuted("the rules draw none");
                    });
        }
    }
}
