package fairdraw.verifier.judging;

import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The judgement of a draw's entries by what some witnesses signed, and by nothing else. */
public final class Judge {

    private static final long A_DAY = 86_400;

    private final DrawRules rules;
    private final Map<Bytes, Chain> chains;
    private final Brought brought;

    public Judge(DrawRules rules, Map<Bytes, Chain> chains, Brought brought) {
        this.rules = rules;
        this.chains = chains;
        this.brought = brought;
    }

    /**
     * Returns what decides the draw, and finds what contradicts it. Of a draw where nothing
     * decides, the state is not {@code DECIDED}, and the candidates are those that it had.
     *
     * @param crowded whether a number of the sealed list would win more often than the rules allow
     */
    public Optional<Decision.Outcome> judge(
            Story story, boolean crowded, Anchors anchors, Findings findings) {
        Decision decision = new Decision(rules, chains, anchors, brought, findings);
        try {
            return story.cancel().isPresent()
                    ? cancelled(decision, story, crowded, anchors, findings)
                    : going(decision, story, crowded, anchors, findings);
        } catch (Refuted refuted) {
            findings.fail("decision: " + refuted.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Decision.Outcome> cancelled(
            Decision decision, Story story, boolean crowded, Anchors anchors, Findings findings)
            throws Refuted {
        Entry cancel = story.cancel().orElseThrow(() -> new Refuted("there is no cancellation"));
        String why = cancel.textOf("why");
        Refuted.unless(story.drawn().isEmpty(), "it was drawn and cancelled");
        if (story.seal().isEmpty()) {
            if (anchors.have(cancel.index())) {
                findings.say("cancelled before there was a list: " + why);
            } else {
                findings.await("the cancellation is not witnessed");
            }
            return Optional.empty();
        }
        Decision.Outcome outcome = decision.decide(story.seal().get(), story.rounds());
        if (outcome.state() == Decision.State.FAILED || outcome.candidate().isEmpty()) {
            return Optional.of(outcome);
        }
        Candidate candidate = outcome.candidate().get();
        Optional<Decision.Outcome> passed =
                Optional.of(
                        new Decision.Outcome(
                                Decision.State.OPEN, outcome.candidate(), outcome.passed()));
        if (why.equals("GAP")) {
            Refuted.unless(
                    cancel.textOf("by").equals("rule") && crowded,
                    "cancelled for a gap that is not there");
        }
        if (anchors.in(cancel.index(), candidate.time() - rules.margin())) {
            findings.say("cancelled in time: " + why + " by " + cancel.textOf("by"));
        } else {
            cancelledLate(decision, cancel, why, outcome, anchors, findings);
        }
        return passed;
    }

    private void cancelledLate(
            Decision decision,
            Entry cancel,
            String why,
            Decision.Outcome outcome,
            Anchors anchors,
            Findings findings)
            throws Refuted {
        Candidate candidate =
                outcome.candidate().orElseThrow(() -> new Refuted("there is no candidate"));
        boolean missing = why.equals(rules.extraction().isPresent() ? "NOT_HELD" : "BEACON_DEAD");
        if (outcome.state() != Decision.State.DECIDED || (!missing && !why.equals("GAP"))) {
            findings.fail("cancelled when the result could be known");
        } else if (!anchors.have(cancel.index())) {
            findings.await("the cancellation is not witnessed");
        } else if (why.equals("GAP")) {
            findings.say("cancelled by the rule on gaps, which follows from the list");
        } else if (decision.missed(cancel, candidate, true) == Decision.State.DECIDED) {
            findings.but(
                    "cancelled "
                            + why
                            + ": "
                            + candidate
                            + " is said never to have come;"
                            + " look it up");
        }
    }

    private Optional<Decision.Outcome> going(
            Decision decision, Story story, boolean crowded, Anchors anchors, Findings findings)
            throws Refuted {
        if (story.seal().isEmpty()) {
            findings.await("the list is not sealed");
            return Optional.empty();
        }
        Decision.Outcome outcome = decision.decide(story.seal().get(), story.rounds());
        if (outcome.state() == Decision.State.FAILED || outcome.candidate().isEmpty()) {
            return Optional.of(outcome);
        }
        boolean drawn = story.drawn().isPresent();
        if (outcome.state() == Decision.State.OPEN) {
            if (drawn) {
                findings.fail("drawn, and the list was not proven in time");
            } else {
                findings.await("the list is not proven in time yet");
            }
            return Optional.of(outcome);
        }
        Candidate candidate = outcome.candidate().get();
        if (crowded) {
            if (drawn) {
                findings.fail("drawn with a gap above maxGap");
            } else {
                findings.await("it has to be cancelled: a gap is above maxGap");
            }
        }
        if (!drawn) {
            findings.await("not drawn yet: " + candidate + " decides");
            OptionalLong newest = anchors.newest();
            if (newest.isPresent() && newest.getAsLong() > candidate.time() + A_DAY) {
                findings.but("decided more than a day ago, and not drawn");
            }
            return Optional.of(outcome);
        }
        findings.say("decided by " + candidate);
        demandHad(story, anchors, findings);
        return Optional.of(outcome);
    }

    private static void demandHad(Story story, Anchors anchors, Findings findings) {
        if (story.drawn().isPresent() && !anchors.have(story.drawn().get().index())) {
            findings.await("the result is not witnessed");
        }
        long behind =
                story.freed().stream().filter(entry -> !anchors.have(entry.index())).count()
                        + story.end().filter(e -> !anchors.have(e.index())).stream().count()
                        + story.settled().filter(e -> !anchors.have(e.index())).stream().count();
        if (behind > 0) {
            findings.await(behind + " entries behind the result are not witnessed");
        }
    }
}
