package fairdraw.domain.giveaways.erasure;

import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.PersonalRecords;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedPlaces;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.RefuseDevice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The erasure of an entrant with all their records. The participation goes last, since everything
 * else is found by it: the leaves of the records, the ranks, the devices and the support codes.
 */
public final class EraseEntrant implements PersonalRecords {

    /** The removal of entrants, each call in one step that repeating does not change. */
    public interface Removal {

        /** Takes an entrant out of those who are counted for the devices they entered from. */
        void devices(Draw draw, String person);

        /**
         * Removes a person's mark and all of their participation; that they were in the draw stays.
         */
        void entrant(Draw draw, String person);
    }

    /** The parts of a draw that an entrant is in. */
    public record Parts(
            Participations participations, Marks marks, SealedLists lists, Results results) {}

    private final Removal removal;
    private final Parts parts;
    private final SealedPlaces places;
    private final RefuseDevice refusals;
    private final NamedConsumers consumers;
    private final RootKeys keys;

    public EraseEntrant(
            Removal removal,
            Parts parts,
            RefuseDevice refusals,
            NamedConsumers consumers,
            RootKeys keys) {
        this.removal = removal;
        this.parts = parts;
        this.places = new SealedPlaces(parts.lists());
        this.refusals = refusals;
        this.consumers = consumers;
        this.keys = keys;
    }

    @Override
    public Kind kind() {
        return GiveawayOccasion.KIND;
    }

    @Override
    public List<String> keys(Draw draw, String name) {
        return consumers.of(draw.tenant(), name).stream()
                .map(consumer -> DrawStatus.person(keys, draw, consumer))
                .toList();
    }

    @Override
    public Optional<Instant> wonAt(Draw draw, String person) {
        return draw.progress() instanceof Progress.Decided decided
                ? decided.finalFrom()
                        .filter(_ ->
                                parts.marks()
                                        .find(draw, person)
                                        .filter(EraseEntrant::isHeld)
                                        .isPresent())
                : Optional.empty();
    }

    private static boolean isHeld(Mark mark) {
        return switch (mark.state()) {
            case WON, COMPLETED -> true;
            case EXPIRED, DENIED, LEFT -> false;
        };
    }

    @Override
    public void erase(Draw draw, String person) {
        parts.participations().find(draw, person).ifPresent(part -> erase(draw, part));
    }

    private void erase(Draw draw, Participation part) {
        places.erase(draw, part.records().stream().map(part::entry).toList());
        parts.results().erase(draw, part.person());
        refusals.forget(draw, part.consumerId());
        removal.devices(draw, part.person());
        removal.entrant(draw, part.person());
    }
}
