package fairdraw.verifier;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Manifest;
import fairdraw.verifier.evidence.Rounds;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.NotYet;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.time.Instant;
import java.util.Optional;

/** The checks of the manifest, and of a cancellation. */
final class SealChecks {

    private SealChecks() {}

    /**
     * Checks that the evidence has the parts that its status requires, and none that it rules out.
     */
    static void stage(Report report, Evidence evidence, Rules rules) {
        report.check(
                "status",
                () -> {
                    boolean sealed = !evidence.answer().isNull("manifest");
                    boolean drawn = !evidence.answer().isNull("result");
                    String status = "it is " + evidence.status();
                    Refuted.unless(
                            sealed || !evidence.mustBeSealed(), status + " without a manifest");
                    Refuted.unless(!sealed || evidence.mayBeSealed(), status + " with a manifest");
                    Refuted.unless(sealed == evidence.pages() > 0, "pages and manifest disagree");
                    Refuted.unless(drawn || !evidence.mustBeDrawn(), status + " without a result");
                    Refuted.unless(!drawn || evidence.mustBeSealed(), status + " with a result");
                    if (rules.beacon().isEmpty()) {
                        Refuted.unless(
                                evidence.answer().isNull("beacon"),
                                "there is a beacon beside an extraction");
                    }
                });
    }

    /** Returns the manifest if its hash is right and a published key signed it. */
    static Optional<Manifest> manifest(Report report, Evidence evidence, Optional<Keys> keys) {
        Optional<Manifest> manifest =
                report.obtain(
                        "manifest hash",
                        () -> {
                            Manifest read =
                                    Manifest.of(
                                            evidence.answer()
                                                    .membersOrNull("manifest")
                                                    .orElseThrow(() -> unsealed(evidence)));
                            Refuted.unless(
                                    Hashes.sha256(read.signed().array()).equals(read.hash()),
                                    "the document does not have the hash " + read.hash());
                            return read;
                        });
        return manifest.filter(read ->
                keys.isPresent()
                        && report.obtain("manifest signature", () -> signed(read, keys.get()))
                                .isPresent());
    }

    private static NotYet unsealed(Evidence evidence) {
        return new NotYet(
                evidence.cancelled()
                        ? "the draw was cancelled before its list was sealed"
                        : "the list is not sealed, the draw is " + evidence.status());
    }

    private static boolean signed(Manifest manifest, Keys keys) throws Refuted {
        keys.demand(
                manifest.keyId(), manifest.at(), manifest.signed().array(), manifest.signature());
        return true;
    }

    /** Checks that the manifest is of this draw and these rules. */
    static void subject(Report report, Manifest manifest, Rules rules) {
        report.check(
                "manifest names this draw",
                () -> {
                    Refuted.unless(manifest.draw().equals(rules.draw()), "it names another draw");
                    Refuted.unless(manifest.rules().equals(rules.hash()), "it names other rules");
                    Refuted.unless(
                            manifest.advanced() || !manifest.at().isBefore(rules.closeAt()),
                            "it was made before the draw closed");
                    Refuted.unless(
                            !manifest.advanced() || rules.mode().equals(Rules.TEST),
                            "a live draw was closed early");
                    Refuted.unless(
                            manifest.beacon().isPresent() == rules.beacon().isPresent()
                                    && manifest.extraction().isPresent()
                                            == rules.extraction().isPresent(),
                            "it names another kind of randomness");
                });
    }

    /**
     * Checks that the manifest's own time precedes the planned round by the margin, or else that
     * the manifest is marked late and names a later round. Whether that time is true cannot be
     * computed.
     */
    static void round(Report report, Manifest manifest, Rules.Beacon named, Beacon beacon) {
        report.check(
                "sealed before the round, by its own time"
                        + (manifest.late() ? " (marked late)" : "")
                        + (manifest.advanced() ? " (closed early)" : ""),
                () -> {
                    Manifest.Round sealed =
                            manifest.beacon().orElseThrow(() -> new Refuted("it names no round"));
                    Rounds rounds = beacon.rounds();
                    Instant at = manifest.at();
                    Refuted.unless(
                            sealed.chain().equals(named.chain()),
                            "the manifest names another chain");
                    boolean tooLate = rounds.isTooLateFor(at, named.round());
                    Refuted.unless(
                            manifest.late() == tooLate,
                            tooLate
                                    ? "it is late and not marked so"
                                    : "it is marked late, and is not");
                    if (manifest.late() || manifest.advanced()) {
                        long round = rounds.firstAtOrAfter(at.plusSeconds(named.leadSeconds()));
                        Refuted.unless(
                                sealed.round() == round,
                                "it names round " + sealed.round() + ", its time gives " + round);
                    } else {
                        Refuted.unless(
                                sealed.round() == named.round(),
                                "it names round "
                                        + sealed.round()
                                        + ", the rules "
                                        + named.round());
                    }
                    Refuted.unless(
                            beacon.round() == sealed.round(),
                            "the answer shows round " + beacon.round());
                });
    }

    /** Checks that the stated time of a cancellation precedes the randomness. */
    static void cancelled(Report report, Evidence evidence, String outcome, Optional<Instant> due) {
        report.check(
                "cancelled before the " + outcome + ", by its own time",
                () -> {
                    Members cancelled = evidence.answer().members("cancelled");
                    cancelled.text("reason");
                    Instant at = cancelled.time("at");
                    Refuted.unless(
                            due.map(at::isBefore).orElse(true),
                            "it was cancelled at " + at + ", not before " + due.orElse(at));
                });
    }
}
