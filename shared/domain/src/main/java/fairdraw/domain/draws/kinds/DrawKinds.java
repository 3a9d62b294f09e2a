package fairdraw.domain.draws.kinds;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of draw; what the engine does with a draw goes through the draw's kind. */
public final class DrawKinds {

    private final Map<Kind, DrawKind> kinds;

    public DrawKinds(List<DrawKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(DrawKind::kind, Function.identity()));
    }

    /** Returns the kind of a draw; throws if it is none of these. */
    public DrawKind of(Draw draw) {
        return Optional.ofNullable(kinds.get(draw.kind()))
                .orElseThrow(() -> new IllegalStateException("no kind " + draw.kind().word()));
    }

    /** Returns the gates of every kind of draw. */
    public Gates gates() {
        return new Gates() {
            @Override
            public List<Tally> shut(Draw draw) {
                return of(draw).gates(draw).shut(draw);
            }

            @Override
            public List<Tally> tallies(Draw draw) {
                return of(draw).gates(draw).tallies(draw);
            }

            @Override
            public List<Long> given(Draw draw) {
                return of(draw).gates(draw).given(draw);
            }
        };
    }

    /** Returns the records of every kind of draw. */
    public Entries entries() {
        return (draw, partition, from, entry) ->
                of(draw).entries().each(draw, partition, from, entry);
    }

    /** Returns the steps that open draws of every kind, each of which ends in {@code open}. */
    public Step opening(Step open) {
        return draw -> of(draw).opening(open).take(draw);
    }

    /** Returns the steps of every kind of draw after the seal. */
    public Step afterSeal() {
        return draw -> of(draw).next(draw).take(draw);
    }

    /** Returns the event of a draw's step, as its kind tells it. */
    public Optional<DomainEvent> event(Optional<Draw> before, Draw after) {
        return of(after).event(before, after);
    }

    /** Returns the part of a draw's evidence that only its kind has. */
    public OwnEvidence evidence(Draw draw) {
        return of(draw).evidence();
    }
}
