package fairdraw.verifier;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.Line;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.evidence.Selection;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.NotYet;
import fairdraw.verifier.reading.Report;
import java.util.List;
import java.util.Optional;

/** The checks of one draw, each built on those before it. */
final class Verification {

    private final Answers answers;
    private final String draw;
    private final Optional<Json> receipt;
    private final Report report;
    private final ClaimChecks claims;

    Verification(Answers answers, String draw, Optional<Json> receipt, Report report) {
        this.answers = answers;
        this.draw = draw;
        this.receipt = receipt;
        this.report = report;
        this.claims = new ClaimChecks(answers, draw);
    }

    /** Makes every check that the published answers allow. */
    void run() {
        Optional<Evidence> evidence =
                report.obtain(
                        "evidence",
                        () -> Evidence.of(answers.get("/v1/draws/" + draw + "/evidence"), draw));
        Optional<Rules> rules = evidence.flatMap(answer -> RulesChecks.rules(report, answer, draw));
        if (evidence.isEmpty() || rules.isEmpty()) {
            return;
        }
        Optional<Keys> keys =
                report.obtain(
                        "signing keys", () -> Keys.of(answers.get("/.well-known/draw-keys.json")));
        sealed(evidence.get(), rules.get(), keys);
    }

    private void sealed(Evidence evidence, Rules rules, Optional<Keys> keys) {
        SealChecks.stage(report, evidence, rules);
        Optional<Beacon> beacon =
                rules.beacon().flatMap(named -> RulesChecks.beacon(report, evidence, named));
        beacon.ifPresent(shown ->
                rules.beacon()
                        .ifPresent(
                                named -> RulesChecks.round(report, rules, named, shown.rounds())));
        Optional<Manifest> manifest = SealChecks.manifest(report, evidence, keys);
        if (evidence.cancelled()) {
            cancelled(evidence, rules, manifest, beacon);
        }
        Optional<ReceiptChecks> held = receipt(rules);
        held.ifPresent(checks -> checks.statement(keys, manifest));
        if (manifest.isEmpty()) {
            return;
        }
        SealChecks.subject(report, manifest.get(), rules);
        PrizeChecks.pool(report, manifest.get(), rules);
        Optional<List<Leaf>> leaves =
                ListChecks.leaves(report, answers, evidence, manifest.get(), rules);
        leaves.ifPresent(list -> {
            ListChecks.limits(report, list, rules);
            CampaignChecks.numbers(report, list, rules);
        });
        held.ifPresent(checks -> {
            leaves.ifPresent(checks::listed);
            checks.proof(manifest.get(), leaves);
        });
        if (rules.extraction().isPresent()) {
            ExtractionChecks.seal(report, manifest.get(), rules, rules.extraction().get());
            leaves.ifPresent(list -> extracted(evidence, rules, manifest.get(), list));
        } else if (beacon.isPresent() && rules.beacon().isPresent()) {
            SealChecks.round(report, manifest.get(), rules.beacon().get(), beacon.get());
            leaves.ifPresent(list -> drawn(evidence, rules, manifest.get(), beacon.get(), list));
        }
    }

    private void cancelled(
            Evidence evidence, Rules rules, Optional<Manifest> manifest, Optional<Beacon> beacon) {
        if (rules.extraction().isPresent()) {
            SealChecks.cancelled(
                    report,
                    evidence,
                    "extraction",
                    manifest.flatMap(Manifest::extraction)
                            .map(named ->
                                    ExtractionChecks.time(rules, rules.extraction().get(), named)));
        } else {
            SealChecks.cancelled(
                    report,
                    evidence,
                    "round",
                    manifest.flatMap(sealed -> beacon)
                            .map(shown -> shown.rounds().timeOf(shown.round())));
        }
    }

    private Optional<ReceiptChecks> receipt(Rules rules) {
        return receipt.flatMap(json -> report.obtain("receipt", () -> Members.of("receipt", json)))
                .map(members -> new ReceiptChecks(report, members, rules));
    }

    private void drawn(
            Evidence evidence, Rules rules, Manifest manifest, Beacon beacon, List<Leaf> leaves) {
        if (evidence.cancelled()) {
            return;
        }
        Optional<Bytes> seed =
                ResultChecks.randomness(report, evidence, beacon)
                        .map(randomness -> Selection.seed(randomness, manifest.hash()));
        Optional<Members> result =
                seed.flatMap(value -> ResultChecks.result(report, evidence, value));
        if (seed.isEmpty() || result.isEmpty()) {
            return;
        }
        List<Selection.Ranked> ranking =
                rules.places().isPresent() ? Selection.rank(seed.get(), leaves) : List.of();
        ResultChecks.winners(report, result.get(), rules, ranking);
        CampaignChecks.key(report, result.get(), rules);
        claims.claims(
                report,
                evidence,
                rules.places(),
                ranking.stream().map(Selection.Ranked::leaf).toList());
        if (rules.tiers().isEmpty()) {
            PrizeChecks.none(report, evidence);
        }
        ResultChecks.numbers(report, result.get(), rules.numbers(), seed.get())
                .ifPresent(numbers -> settled(evidence, rules, manifest, leaves, numbers));
    }

    private void extracted(Evidence evidence, Rules rules, Manifest manifest, List<Leaf> leaves) {
        if (evidence.cancelled()) {
            return;
        }
        Optional<Members> result =
                report.obtain(
                        "result",
                        () ->
                                evidence.answer()
                                        .membersOrNull("result")
                                        .orElseThrow(() ->
                                                new NotYet("no extraction is published yet")));
        PrizeChecks.none(report, evidence);
        result.ifPresent(shown -> {
            CampaignChecks.key(report, shown, rules);
            ExtractionChecks.winners(report, shown, rules, manifest, leaves)
                    .ifPresent(order -> claims.claims(report, evidence, rules.places(), order));
        });
    }

    private void settled(
            Evidence evidence, Rules rules, Manifest manifest, List<Leaf> leaves, Line numbers) {
        if (rules.tiers().isEmpty() || rules.numbers().isEmpty()) {
            return;
        }
        PrizeChecks.tiers(report, evidence, rules, manifest)
                .ifPresent(tiers ->
                        new TicketChecks(answers, rules, leaves, numbers, tiers)
                                .prizes(report, evidence, rules.numbers().get()));
    }
}
