package fairdraw.domain.draws.registering;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.evidence.Anchors;
import fairdraw.fairness.evidence.Anchors.Seen;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The judgement, by the heads that a deployment has kept, whether those whom the rules name saw in
 * time what decides a draw: its list or, where that came late, the last later round. Any reader of
 * the evidence comes to the same.
 */
public final class JudgeEntry {

    /** A judgement. */
    public enum Judgement {
        /** Enough had seen it by its deadline. */
        IN,
        /** Enough had not seen it after its deadline, or there is no proof that they had. */
        OUT,
        /** Nothing is proven yet. */
        NEITHER
    }

    private static final Set<String> DECIDING = Set.of("seal", "round");
    private static final Set<String> GIVING = Set.of("drawn", "freed");

    private final Register register;
    private final Heads heads;
    private final Function<byte[], OptionalLong> stampedAt;

    /**
     * @param stampedAt returns the time of a kept stamp, in whole seconds since 1970; empty if it
     *     cannot be told
     */
    public JudgeEntry(Register register, Heads heads, Function<byte[], OptionalLong> stampedAt) {
        this.register = register;
        this.heads = heads;
        this.stampedAt = stampedAt;
    }

    /** Returns the judgement of a sealed draw; one whose rules name nobody is always in. */
    public Judgement of(Draw draw) {
        return DrawDeadlines.areDemanded(draw)
                ? judge(draw, draw.registered().orElseThrow())
                : Judgement.IN;
    }

    /**
     * The times from which others have had the entries that gave the places of a draw; empty while
     * they have not.
     *
     * @param first of the entry that gave the first places
     * @param last of the last entry that may have passed one on
     */
    public record Given(Optional<Instant> first, Optional<Instant> last) {}

    /** Returns these times of a drawn draw whose rules name somebody. */
    public Given given(Draw draw) {
        RegisteredRules rules = draw.registered().orElseThrow();
        RegisterPolicy policy = rules.registration().register();
        List<Registered> giving = placed(draw, rules, GIVING);
        return new Given(
                giving.stream().findFirst().flatMap(entry -> since(draw, policy, entry)),
                giving.stream()
                        .reduce((_, later) -> later)
                        .flatMap(entry -> since(draw, policy, entry)));
    }

    private Optional<Instant> since(Draw draw, RegisterPolicy policy, Registered entry) {
        OptionalLong since = anchors(draw, policy, entry).since(entry.index());
        return since.isPresent()
                ? Optional.of(Instant.ofEpochSecond(since.getAsLong()))
                : Optional.empty();
    }

    /** Reads what waits first, so that an entry that moves in between is seen as waiting. */
    private Judgement judge(Draw draw, RegisteredRules rules) {
        boolean waits =
                register.pendingOf(draw.tenant().mode(), draw.id()).stream()
                        .anyMatch(entry -> isOf(rules, DECIDING, entry));
        RegisterPolicy policy = rules.registration().register();
        Optional<Registered> last =
                waits
                        ? Optional.empty()
                        : placed(draw, rules, DECIDING).stream().reduce((_, later) -> later);
        return last.map(entry -> judge(draw, policy, entry)).orElse(Judgement.NEITHER);
    }

    private List<Registered> placed(Draw draw, RegisteredRules rules, Set<String> kinds) {
        RegisterPolicy policy = rules.registration().register();
        return register.entriesOf(policy.log().idText(), draw.id()).stream()
                .filter(entry -> entry.index() >= policy.from())
                .filter(entry -> isOf(rules, kinds, entry.entry()))
                .toList();
    }

    private static boolean isOf(RegisteredRules rules, Set<String> kinds, Draft entry) {
        Members members =
                Members.of(
                        Optional.ofNullable(CanonicalJson.parse(Utf8.bytes(entry.body())))
                                .orElseThrow());
        return kinds.contains(members.text("t")) && members.text("rules").equals(rules.rulesHash());
    }

    private Judgement judge(Draw draw, RegisterPolicy policy, Registered entry) {
        Anchors anchors = anchors(draw, policy, entry);
        long by = entry.entry().deadline().orElseThrow().getEpochSecond();
        if (anchors.in(entry.index(), by)) {
            return Judgement.IN;
        }
        // Stamps prove no absence: that one did not come is the operator's own word.
        return policy.witnesses().isEmpty() || anchors.out(entry.index(), by)
                ? Judgement.OUT
                : Judgement.NEITHER;
    }

    private Anchors anchors(Draw draw, RegisterPolicy policy, Registered entry) {
        List<AnchoredHead> proving = new ProvingHeads(heads, policy).of(List.of(entry));
        return policy.witnesses().isEmpty()
                ? stamped(draw, policy, proving)
                : cosigned(draw, policy, proving);
    }

    private static Anchors cosigned(Draw draw, RegisterPolicy policy, List<AnchoredHead> proving) {
        return new Anchors(
                Anchors.Kind.WITNESSES,
                policy.from(),
                policy.witnesses().stream()
                        .map(witness ->
                                proving.stream().flatMap(head -> cosigned(head, witness)).toList())
                        .toList(),
                policy.quorum(),
                DrawDeadlines.of(draw).gap());
    }

    private static Stream<Seen> cosigned(AnchoredHead head, VerifierKey witness) {
        return head.notes().stream()
                .flatMap(note -> note.cosigned(witness).stream())
                .map(at -> new Seen(head.size(), at));
    }

    private Anchors stamped(Draw draw, RegisterPolicy policy, List<AnchoredHead> proving) {
        return new Anchors(
                Anchors.Kind.STAMPERS,
                policy.from(),
                policy.stampers().stream()
                        .map(stamper ->
                                proving.stream().flatMap(head -> stamped(head, stamper)).toList())
                        .toList(),
                policy.stamps(),
                DrawDeadlines.of(draw).gap());
    }

    private Stream<Seen> stamped(AnchoredHead head, String stamper) {
        return Optional.ofNullable(head.stamps().get(stamper)).map(stampedAt).stream()
                .flatMapToLong(OptionalLong::stream)
                .mapToObj(at -> new Seen(head.size(), at));
    }
}
