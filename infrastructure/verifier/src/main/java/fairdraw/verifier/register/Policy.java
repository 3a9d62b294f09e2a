package fairdraw.verifier.register;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The register of a draw's rules, and who has to have seen the draw there.
 *
 * @param from the size of the register when the rules were made; what lies before does not count
 */
public record Policy(
        VerifierKey log,
        long from,
        List<VerifierKey> witnesses,
        int quorum,
        List<String> stampers,
        int stamps) {

    private static final long LARGEST = (1L << 53) - 1;

    /** Reads the member of the rules; refuses a quorum that two groups could fill. */
    public static Policy of(Members members) throws Refuted {
        List<VerifierKey> witnesses = new ArrayList<>();
        for (String text : texts(members, "witnesses")) {
            witnesses.add(VerifierKey.of(text, VerifierKey.WITNESS));
        }
        Policy policy =
                new Policy(
                        VerifierKey.of(members.text("log"), VerifierKey.LOG),
                        members.whole("from", 0, LARGEST),
                        witnesses,
                        (int) members.whole("quorum", 0, witnesses.size()),
                        texts(members, "stampers"),
                        (int) members.whole("stamps", 0, members.list("stampers").size()));
        policy.demandDecides();
        return policy;
    }

    private void demandDecides() throws Refuted {
        Refuted.unless(
                witnesses.isEmpty() || 2 * quorum > witnesses.size(),
                quorum + " of " + witnesses.size() + " witnesses are no majority");
        Refuted.unless(stampers.isEmpty() || stamps > 0, "stampers of whom none is needed");
        Set<String> seen = new HashSet<>(Set.of(log.name(), "+" + log.publicKey()));
        for (VerifierKey witness : witnesses) {
            Refuted.unless(
                    seen.add(witness.name()) && seen.add("+" + witness.publicKey()),
                    "the witness " + witness.name() + " is there twice, or the log");
        }
        for (String stamper : stampers) {
            Refuted.unless(
                    stamper.matches("[0-9a-f]{64}") && seen.add(stamper),
                    "a stamper is no hash or there twice: " + stamper);
        }
    }

    private static List<String> texts(Members members, String member) throws Refuted {
        List<String> texts = new ArrayList<>();
        for (Json value : members.list(member)) {
            if (!(value instanceof Json.Text text)) {
                throw new Refuted(members.at(member) + " holds something that is no text");
            }
            texts.add(text.value());
        }
        return texts;
    }
}
