package fairdraw.verifier;

import fairdraw.verifier.evidence.Evidence;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.Rules;
import fairdraw.verifier.reading.Answers;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The check of claims: places were won, claimed and passed on in the order of the ranks. */
final class ClaimChecks {

    private static final String COMPLETED = "COMPLETED";
    private static final Set<String> EVENTS = Set.of(COMPLETED, "DENIED", "LEFT", "EXPIRED");

    private final Answers answers;
    private final String draw;

    ClaimChecks(Answers answers, String draw) {
        this.answers = answers;
        this.draw = draw;
    }

    void claims(
            Report report, Evidence evidence, Optional<Rules.Places> rules, List<Leaf> ranking) {
        report.check(
                "claims",
                () -> {
                    List<Members> claims = pages(evidence);
                    if (rules.isEmpty()) {
                        Refuted.unless(claims.isEmpty(), "there are claims, but no places");
                    } else {
                        demandOrder(evidence, rules.get(), read(claims, ranking), ranking.size());
                    }
                });
    }

    /**
     * Returns the claims of all pages, or those of the first page alone until the draw is
     * COMPLETED. That page shows the first ranks at one time, and a further page would be of a
     * later time.
     */
    private List<Members> pages(Evidence evidence) throws Refuted {
        Members answer = evidence.answer();
        List<Members> claims = new ArrayList<>(answer.listOfMembers("claims"));
        while (answer.has("claimsNext") && !answer.isNull("claimsNext")) {
            long next = answer.whole("claimsNext", 0, Integer.MAX_VALUE);
            Refuted.unless(
                    !claims.isEmpty() && rank(claims.get(claims.size() - 1)) == next,
                    "the next page does not follow the last claim");
            if (!evidence.completed()) {
                break;
            }
            String path = "/v1/draws/" + draw + "/evidence?claimsAfter=" + next;
            answer = Members.of("", answers.get(path));
            List<Members> further = answer.listOfMembers("claims");
            Refuted.unless(
                    !further.isEmpty() && rank(further.get(0)) > next,
                    "a further page has no claims that follow");
            claims.addAll(further);
        }
        return claims;
    }

    private static long rank(Members claim) throws Refuted {
        return claim.whole("rank", 0, Integer.MAX_VALUE);
    }

    /**
     * Reads each rank's event; refuses a rank with two events, or with a leaf that is not its own.
     */
    private static SortedMap<Long, String> read(List<Members> claims, List<Leaf> ranking)
            throws Refuted {
        SortedMap<Long, String> events = new TreeMap<>();
        for (Members claim : claims) {
            long rank = rank(claim);
            Refuted.unless(
                    rank < ranking.size()
                            && claim.hex("leaf", 32).equals(ranking.get((int) rank).hash()),
                    "rank " + rank + " is not the leaf it is said to be");
            String event = claim.text("event");
            Refuted.unless(EVENTS.contains(event), "no place can be " + event);
            claim.json("reason");
            claim.time("at");
            Refuted.unless(events.put(rank, event) == null, "rank " + rank + " has two events");
        }
        return events;
    }

    private static void demandOrder(
            Evidence evidence, Rules.Places places, SortedMap<Long, String> events, int ranks)
            throws Refuted {
        long freed = 0;
        long completed = 0;
        for (var event : events.entrySet()) {
            // A rank gets a place only after every rank before it has had one.
            Refuted.unless(
                    event.getKey() < places.winners() + freed,
                    "rank " + event.getKey() + " came before its turn");
            if (event.getValue().equals(COMPLETED)) {
                completed++;
            } else {
                freed++;
            }
        }
        Refuted.unless(
                completed <= places.winners(),
                completed + " places were claimed, of " + places.winners());
        if (evidence.completed() && places.passOn()) {
            Refuted.unless(
                    completed == places.winners() || places.winners() + freed >= ranks,
                    "it is COMPLETED with a place that neither was claimed nor passed on");
        }
    }
}
