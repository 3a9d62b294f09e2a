package fairdraw.verifier.checks;

import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Candidate;
import fairdraw.verifier.judging.Story;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.Optional;
import java.util.Set;

/** The evidence beside the register: nothing that a draw of its kind has not, or has not yet. */
final class Shown {

    private static final Set<String> RESULTS =
            Set.of("seed", "numbers", "winners", "extraction", "number");

    private Shown() {}

    /**
     * Refuses what is shown before its time, or belongs to another kind of draw.
     *
     * @param decided what decides as far as is known; empty before there is a list
     */
    static void demand(DrawRules rules, Members evidence, Story story, Optional<Candidate> decided)
            throws Refuted {
        Optional<Members> result = evidence.membersOrNull("result");
        if (result.isPresent()) {
            for (String name : result.get().object().members().keySet()) {
                Refuted.unless(
                        !RESULTS.contains(name) || members(rules).contains(name),
                        "the result of this kind of draw has no " + name);
            }
        }
        Refuted.unless(
                evidence.isNull("tiers") || (rules.lottery().isPresent() && result.isPresent()),
                "there are tiers without the result of a lottery");
        long pages = evidence.whole("pages", 0, Integer.MAX_VALUE);
        Refuted.unless(
                pages == 0 || !evidence.isNull("seal"), "there are pages of a list without a seal");
        if (rules.beacon().isPresent()) {
            Members beacon = evidence.members("beacon");
            if (story.drawn().isEmpty()) {
                early(beacon, rules.beacon().get().round(), decided);
            }
        }
    }

    private static Set<String> members(DrawRules rules) {
        if (rules.lottery().isPresent()) {
            return Set.of("seed", "numbers");
        }
        return rules.extraction().isPresent()
                ? Set.of("extraction", "number", "winners")
                : Set.of("seed", "winners");
    }

    private static void early(Members beacon, long planned, Optional<Candidate> decided)
            throws Refuted {
        long round = beacon.whole("round", 1, Rounds.LAST);
        long decides = decided.map(Candidate::round).orElse(planned);
        Refuted.unless(
                round == decides || round == planned, "the evidence shows another round: " + round);
        if (beacon.isNull("signature")) {
            Refuted.unless(beacon.isNull("randomness"), "there is randomness without a signature");
        } else if (round == decides && decided.flatMap(Candidate::chain).isPresent()) {
            Refuted.unless(
                    decided.flatMap(Candidate::chain)
                            .orElseThrow()
                            .signed(round, beacon.hex("signature", 48)),
                    "the chain did not make the signature that is shown of round " + round);
        }
    }
}
