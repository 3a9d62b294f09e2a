package fairdraw.verifier.checks;

import fairdraw.verifier.draws.Chain;
import fairdraw.verifier.draws.DrawRules;
import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chains that a draw's rules name, as the evidence describes them. */
final class Chains {

    private final DrawRules rules;
    private final Asked asked;
    private final Findings findings;
    private final Map<Bytes, Chain> chains = new HashMap<>();
    private Instant due = Instant.EPOCH;

    Chains(DrawRules rules, Asked asked, Findings findings) {
        this.rules = rules;
        this.asked = asked;
        this.findings = findings;
    }

    /** Reads the descriptions, and refuses rules whose round is not that of their times. */
    void read(Members evidence) throws Refuted {
        if (evidence.has("chains")) {
            for (Members shown : evidence.listOfMembers("chains")) {
                add(shown);
            }
        }
        if (!evidence.isNull("beacon")) {
            add(evidence.members("beacon"));
        }
        due = rules.drawAt();
        if (rules.extraction().isPresent()) {
            Refuted.unless(evidence.isNull("beacon"), "there is a beacon beside an extraction");
        }
        if (rules.beacon().isPresent()) {
            DrawRules.Source source = rules.beacon().get();
            Chain chain = chains.get(source.chain());
            if (chain == null) {
                throw new Refuted("the chain of the rules is not described");
            }
            judge(source.chain(), "the beacon");
            Instant closed = rules.closeAt().plusSeconds(source.leadSeconds());
            long round =
                    chain.rounds()
                            .firstAtOrAfter(
                                    rules.drawAt().isAfter(closed) ? rules.drawAt() : closed);
            Refuted.unless(
                    source.round() == round,
                    "the rules name round " + source.round() + ", their times give " + round);
            due = chain.rounds().timeOf(round);
        }
        if (rules.numbering().isPresent()) {
            rules.numbering().get().chain().ifPresent(named -> judge(named, "the numbers' beacon"));
        }
    }

    private void add(Members shown) throws Refuted {
        Chain chain = Chain.of(shown);
        chains.put(chain.hash(), chain);
    }

    /** Judges the chains that later rounds name. */
    void named(List<Entry> rounds) throws Refuted {
        for (Entry round : rounds) {
            if (round.members().has("chain")) {
                judge(round.members().hex("chain", 32), "the fallback");
            }
        }
    }

    /** Finds a chain that anybody could have made. */
    private void judge(Bytes chain, String name) {
        boolean known = chain.hex().equals(Chain.QUICKNET) || asked.chains().contains(chain.hex());
        if (!known && rules.live()) {
            findings.fail(name + " is neither drand's quicknet nor one that you named: " + chain);
        } else if (!known) {
            findings.but(name + " is neither drand's quicknet nor one that you named: " + chain);
        }
    }

    Map<Bytes, Chain> all() {
        return Map.copyOf(chains);
    }

    /** Returns when the draw is due by its rules. */
    Instant due() {
        return due;
    }
}
