package fairdraw.domain.draws.registering;

import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The heads of a register that show when others saw the entries of a draw: for each entry the
 * smallest heads that have it, up to those on which everybody whom the rules name has spoken, and
 * for one with a deadline also the largest ones without it.
 */
public final class ProvingHeads {

    /** The heads that are read at a time. */
    private static final int SOME = 64;

    /** The reads for one entry, behind which others are not waited for. */
    private static final int READS = 16;

    /** The heads without an entry that may show that it came late. */
    private static final int WITHOUT = 8;

    private final Heads heads;
    private final RegisterPolicy policy;
    private final String log;
    private final NavigableMap<Long, AnchoredHead> known = new TreeMap<>();

    public ProvingHeads(Heads heads, RegisterPolicy policy) {
        this.heads = heads;
        this.policy = policy;
        this.log = policy.log().idText();
    }

    /** Returns the heads for these entries, the smallest first. */
    public List<AnchoredHead> of(List<Registered> entries) {
        for (Registered entry : entries) {
            with(entry.index());
            if (entry.entry().deadline().isPresent()) {
                heads.upTo(log, entry.index(), WITHOUT).forEach(this::keep);
            }
        }
        // One without a word of others tells a reader how far there is anything to read.
        return known.values().stream()
                .filter(head -> isAnchored(head) || head.size() == known.lastKey())
                .toList();
    }

    private void with(long index) {
        long from = index + 1;
        for (int read = 0; read < READS && !allHaveSpoken(known.tailMap(from).values()); read++) {
            List<AnchoredHead> more = heads.from(log, from, SOME);
            more.forEach(this::keep);
            if (more.size() < SOME) {
                return;
            }
            from = more.getLast().size() + 1;
        }
    }

    private void keep(AnchoredHead head) {
        if (head.size() >= policy.from()) {
            known.put(head.size(), head);
        }
    }

    private boolean allHaveSpoken(Collection<AnchoredHead> some) {
        Set<String> witnesses =
                some.stream()
                        .flatMap(head -> head.cosigned().keySet().stream())
                        .collect(Collectors.toSet());
        Set<String> stampers =
                some.stream()
                        .flatMap(head -> head.stamps().keySet().stream())
                        .collect(Collectors.toSet());
        return !some.isEmpty()
                && policy.witnesses().stream().map(VerifierKey::name).allMatch(witnesses::contains)
                && stampers.size() >= policy.stampers().size();
    }

    private static boolean isAnchored(AnchoredHead head) {
        return !head.cosigned().isEmpty() || !head.again().isEmpty() || !head.stamps().isEmpty();
    }
}
