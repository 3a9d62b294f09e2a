package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.OwnEvidence;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.GiveawayOccasion;
import java.util.Optional;

/** Giveaways: entrants are ranked, and the first ranks have places to claim. */
public record GiveawayKind(
        Gates gates, Entries entries, Steps steps, GiveawayEvents events, OwnEvidence evidence)
        implements DrawKind {

    /** The steps of a giveaway after its seal: from winners to claimed places to told losers. */
    public record Steps(Step award, Step claims, Step tell) {}

    @Override
    public Kind kind() {
        return GiveawayOccasion.KIND;
    }

    @Override
    public Gates gates(Draw draw) {
        return gates;
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
}
