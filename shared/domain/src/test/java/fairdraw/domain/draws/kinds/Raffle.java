package fairdraw.domain.draws.kinds;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of draw that only tests know: the holder of the best leaf gets the cake. */
final class Raffle implements DrawKind {

    static final Kind KIND = new Kind("raffle", "fairs", Cake.class, List.of(Won.class));

    /** The fair at which the cake is raffled. */
    record Fair(String town) implements Occasion {

        @Override
        public Kind kind() {
            return KIND;
        }
    }

    /** The rules: one cake. */
    record Cake(DrawId draw, Mode mode, DrawTimes times, BeaconRule beacon) implements Rules {

        @Override
        public Source source() {
            return beacon;
        }

        @Override
        public Map<String, Object> document() {
            return Fields.members(
                    "v", 1, "kind", KIND.word(), "draw", draw.text(), "prize", "cake");
        }

        @Override
        public Map<String, Object> document(Registration registration) {
            return registration.begin(this, KIND.word());
        }
    }

    /** The person who won; final once the cake was handed over. */
    record Won(Progress.Sealed sealed, String person, Optional<Instant> finalFrom)
            implements Progress.Decided {

        @Override
        public String word() {
            return finalFrom.isPresent() ? "COMPLETED" : "DRAWN";
        }
    }

    private final Draws draws;
    private final Stall stall;
    private final SealedLists lists;
    private final FixResult fixResult;
    private final InstantSource clock;

    Raffle(
            Draws draws,
            Stall stall,
            SealedLists lists,
            Results results,
            Beacons beacons,
            InstantSource clock) {
        this.draws = draws;
        this.stall = stall;
        this.lists = lists;
        this.fixResult = new FixResult(results, beacons, new InMemoryRegister());
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Gates gates(Draw draw) {
        return stall;
    }

    @Override
    public Entries entries() {
        return stall;
    }

    @Override
    public Step next(Draw draw) {
        return draw.progress() instanceof Won ? this::handOver : this::pick;
    }

    private Optional<Draw> pick(Draw draw) {
        Progress.Sealed sealed = (Progress.Sealed) draw.progress();
        byte[] seed = Hex.decode(fixResult.of(draw, sealed).orElseThrow().seed());
        var best =
                Ranking.best(seed, lists.chunk(draw, 0).orElseThrow().sealed().iterator(), 1)
                        .getFirst();
        String person = lists.holders(draw, 0).get((int) best.index()).person();
        return to(draw, new Won(sealed, person, Optional.empty()), clock.instant());
    }

    private Optional<Draw> handOver(Draw draw) {
        Won won = (Won) draw.progress();
        Optional<Instant> now = Optional.of(clock.instant());
        return to(draw, new Won(won.sealed(), won.person(), now), null);
    }

    private Optional<Draw> to(Draw draw, Won won, @Nullable Instant nextAt) {
        Draw next = draw.to(won, nextAt, clock.instant());
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }

    @Override
    public Optional<DomainEvent> event(Optional<Draw> before, Draw after) {
        return Optional.empty();
    }

    @Override
    public OwnEvidence evidence() {
        return (draw, _) ->
                draw.progress() instanceof Won won
                        ? Map.of("result", Fields.members("cake", won.person()))
                        : Map.of();
    }
}
