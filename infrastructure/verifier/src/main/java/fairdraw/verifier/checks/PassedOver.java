package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Extraction;
import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Line;
import fairdraw.verifier.drawing.LuckyNumber;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.draws.PackedList;
import fairdraw.verifier.judging.Brought;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results that passed candidates would have given. They are told, and count as nothing: who
 * brings one refutes a passing elsewhere.
 */
final class PassedOver {

    private final DrawRules rules;
    private final Members evidence;
    private final Brought brought;
    private final Findings findings;

    PassedOver(DrawRules rules, Members evidence, Brought brought, Findings findings) {
        this.rules = rules;
        this.evidence = evidence;
        this.brought = brought;
        this.findings = findings;
    }

    /** Tells the result of each candidate whose signature or prizes are there. */
    void tell(List<Candidate> passed, Story story, Optional<PackedList> list) {
        for (Candidate candidate : passed) {
            String result;
            try {
                result = list.isPresent() ? result(candidate, story, list.get()).orElse("") : "";
            } catch (Refuted unreadable) {
                result = "";
            }
            findings.say(
                    "passed over: "
                            + candidate
                            + (result.isEmpty()
                                    ? ", whose result is not computed"
                                    : ", which would have given " + result));
        }
    }

    private Optional<String> result(Candidate candidate, Story story, PackedList list)
            throws Refuted {
        List<Leaf> leaves = list.leaves();
        Optional<Extraction.Name> contest = candidate.contest();
        if (contest.isPresent() && rules.extraction().isPresent()) {
            Extraction extraction = rules.extraction().get();
            return prizes(contest.get().contest())
                    .map(prizes ->
                            extraction
                                    .fallback()
                                    .winners(
                                            extraction.map().number(prizes),
                                            Gap.held(leaves),
                                            places())
                                    .stream()
                                    .map(leaf -> LuckyNumber.in(leaf).toString())
                                    .toList()
                                    .toString());
        }
        Optional<Bytes> signature = signature(candidate);
        if (signature.isEmpty()) {
            return Optional.empty();
        }
        Bytes seed = DrawnResult.seed(rules, story, signature.get());
        if (rules.lottery().isPresent()) {
            Line line = DrawnResult.line(rules.lottery().get().numbers(), seed);
            return Optional.of(line.main() + " and " + line.bonus());
        }
        return Optional.of(
                list.ranking(seed).stream().limit(places()).map(Leaf::hash).toList().toString());
    }

    private long places() {
        return rules.places().map(DrawRules.Places::winners).orElse(0L);
    }

    private List<Members> shown() throws Refuted {
        return evidence.has("passed") ? evidence.listOfMembers("passed") : List.of();
    }

    private Optional<List<String>> prizes(String contest) throws Refuted {
        Brought.Prizes held = brought.prizes().get(contest);
        if (held != null) {
            return Optional.of(held.digits());
        }
        for (Members one : shown()) {
            if (one.has("contest") && one.text("contest").equals(contest)) {
                return Optional.of(ExtractedResult.prizes(one));
            }
        }
        return Optional.empty();
    }

    /** Returns the signature of a candidate's round, if there is one that its chain made. */
    private Optional<Bytes> signature(Candidate candidate) throws Refuted {
        List<Bytes> there = new ArrayList<>();
        Brought.Signed held = brought.signatures().get(candidate.round());
        if (held != null) {
            there.add(held.signature());
        }
        for (Members one : shown()) {
            if (one.has("round") && one.whole("round", 1, Rounds.LAST) == candidate.round()) {
                there.add(one.hex("signature", 48));
            }
        }
        Optional<Chain> chain = candidate.chain();
        return there.stream()
                .filter(one -> chain.isPresent() && chain.get().signed(candidate.round(), one))
                .findFirst();
    }
}
