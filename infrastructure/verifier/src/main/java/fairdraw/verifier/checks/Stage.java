package fairdraw.verifier.checks;

import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The progress that the evidence claims for a draw, against what the register shows of it. */
final class Stage {

    private static final List<String> PROGRESS =
            List.of("SCHEDULED", "OPEN", "CLOSED", "SEALED", "DRAWN", "SETTLED", "COMPLETED");
    private static final String CANCELLED = "CANCELLED";

    private final DrawRules rules;
    private final Members evidence;
    private final Story story;
    private final Set<String> pending;
    private final Findings findings;

    Stage(DrawRules rules, Members evidence, Story story, Set<String> pending, Findings findings) {
        this.rules = rules;
        this.evidence = evidence;
        this.story = story;
        this.pending = pending;
        this.findings = findings;
    }

    /** Finds where the evidence shows more than the register, or less. */
    void check() {
        findings.check(
                "status",
                () -> {
                    String status = evidence.text("status");
                    int progress = PROGRESS.indexOf(status);
                    Refuted.unless(
                            progress >= 0 || status.equals(CANCELLED), "no draw can be " + status);
                    boolean cancelled = status.equals(CANCELLED);
                    boolean seal = !evidence.isNull("seal");
                    boolean result = !evidence.isNull("result");
                    demand(
                            "seal",
                            seal || progress >= PROGRESS.indexOf("SEALED"),
                            story.seal(),
                            seal);
                    demand(
                            "drawn",
                            result || progress >= PROGRESS.indexOf("DRAWN"),
                            story.drawn(),
                            result);
                    demand("cancel", cancelled, story.cancel(), cancelled);
                    Refuted.unless(!cancelled || !result, "it is cancelled with a result");
                    if (seal && story.seal().isPresent()) {
                        Refuted.unless(
                                Arrays.equals(
                                        Canonical.bytes(evidence.json("seal")),
                                        Canonical.bytes(story.seal().get().members().object())),
                                "the evidence shows another seal");
                    }
                    if (rules.lottery().isEmpty()) {
                        Refuted.unless(
                                evidence.isNull("tiers"), "there are tiers without a lottery");
                    }
                });
    }

    private void demand(String kind, boolean claimed, Optional<Entry> registered, boolean shown)
            throws Refuted {
        if (claimed && registered.isEmpty()) {
            Refuted.unless(
                    pending.contains(kind),
                    "the evidence shows what the register does not: " + kind);
            findings.await("an entry is not registered yet: " + kind);
        }
        if (registered.isPresent() && !shown) {
            findings.await("the register shows more than the evidence: " + kind + ", ask again");
        }
    }

    /** Returns the number of pages of the list. */
    long pages() throws Refuted {
        return evidence.whole("pages", 0, Integer.MAX_VALUE);
    }
}
