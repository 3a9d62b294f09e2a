package fairdraw.domain.draws.registering;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.RegisterPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rounds that might have decided a draw and did not, since a later one took their place, as its
 * entries in the register name them.
 */
public final class PassedRounds {

    private final Register register;

    public PassedRounds(Register register) {
        this.register = register;
    }

    /** Returns these rounds in their order; none of a draw that its first round decides. */
    public List<Randomness.Round> of(Draw draw, Progress.Sealed sealed) {
        return draw.rules().source() instanceof BeaconRule rule
                ? of(draw, rule, sealed, draw.registered().orElseThrow())
                : List.of();
    }

    private List<Randomness.Round> of(
            Draw draw, BeaconRule rule, Progress.Sealed sealed, RegisteredRules rules) {
        Randomness.Round planned = new Randomness.Round(rule.chain().chainHash(), rule.round());
        if (planned.equals(sealed.randomness())) {
            return List.of();
        }
        List<Randomness.Round> named = new ArrayList<>(List.of(planned));
        entries(draw, rules).forEach(entry -> name(named, entry));
        named.removeIf(sealed.randomness()::equals);
        return named;
    }

    /** A test draw that was closed early has its first round in the seal. */
    private static void name(List<Randomness.Round> named, Members entry) {
        if (entry.has("round")) {
            String chain = entry.has("chain") ? entry.text("chain") : named.getLast().chain();
            Randomness.Round round = new Randomness.Round(chain, entry.number("round"));
            switch (entry.text("t")) {
                case "seal" -> named.set(0, round);
                case "round" -> named.add(round);
                default -> {}
            }
        }
    }

    /** Reads what waits first, so that an entry that moves in between is seen at its place. */
    private Stream<Members> entries(Draw draw, RegisteredRules rules) {
        List<Draft> waiting = register.pendingOf(draw.tenant().mode(), draw.id());
        RegisterPolicy policy = rules.registration().register();
        List<Registered> placed = register.entriesOf(policy.log().idText(), draw.id());
        return Stream.concat(
                        placed.stream()
                                .filter(entry -> entry.index() >= policy.from())
                                .map(Registered::entry),
                        waiting.stream())
                .map(Draft::body)
                .distinct()
                .map(body ->
                        Members.of(
                                Optional.ofNullable(CanonicalJson.parse(Utf8.bytes(body)))
                                        .orElseThrow()))
                .filter(entry -> entry.text("rules").equals(rules.rulesHash()));
    }
}
