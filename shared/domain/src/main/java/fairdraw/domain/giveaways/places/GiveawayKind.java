package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Ranks;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.GiveawayOccasion;
import java.util.Optional;

/** Giveaways: entrants are ranked, and the first ranks have places to claim. */
public final class GiveawayKind implements DrawKind {

    /** The steps of a giveaway after its seal: from winners to claimed places to told losers. */
    public record Steps(Step award, Step claims, Step tell) {}

    private final Gates gates;
    private final Entries participations;
    private final Steps steps;
    private final GiveawayEvents events;
    private final PlacesEvidence evidence;

    public GiveawayKind(
            Gates gates, Entries participations, Steps steps, Ranks ranks, Marks marks) {
        this.gates = gates;
        this.participations = participations;
        this.steps = steps;
        this.events = new GiveawayEvents(gates);
        this.evidence = new PlacesEvidence(ranks, marks);
    }

    @Override
    public Kind kind() {
        return GiveawayOccasion.KIND;
    }

    @Override
    public Gates gates(Draw draw) {
        return gates;
    }

    @Override
    public Entries entries() {
        return participations;
    }

    @Override
    public Step next(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Sealed _ -> steps.award();
            case Progress.Awarded _ -> steps.claims();
            case Progress.Concluded _ -> steps.tell();
            case Progress other -> throw new IllegalStateException("not sealed: " + other.word());
        };
    }

    @Override
    public Optional<DomainEvent> event(Optional<Draw> before, Draw after) {
        return events.between(before, after);
    }

    @Override
    public OwnEvidence evidence() {
        return evidence;
    }
}
