package fairdraw.domain.giveaways;

import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.fairness.LeafStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Participations as they change. */
public final class PartEdits {

    private PartEdits() {}

    /** Returns the participation of somebody who has not entered. */
    public static Participation nobody(String person, ConsumerId consumerId) {
        return new Participation(
                person,
                consumerId,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    public static boolean mayEnter(Participation part) {
        return part.denied().isEmpty()
                && part.records().size() < Participation.MOST
                && part.last().map(Stay::status).equals(Optional.of(LeafStatus.WITHDRAWN));
    }

    public static Participation entered(Optional<Participation> known, Entrant entrant, Stay stay) {
        return new Participation(
                entrant.person(),
                entrant.consumerId(),
                known.map(Participation::tagKey).orElse(entrant.tagKey()),
                Stream.concat(
                                known.stream().flatMap(part -> part.records().stream()),
                                Stream.of(stay))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                entrant.device(),
                known.map(Participation::generation).orElse(0));
    }

    public static Participation with(
            Participation part,
            List<Stay> records,
            Optional<String> denied,
            Optional<Forfeit> forfeit) {
        return with(part, records, denied, forfeit, part.device(), part.generation());
    }

    public static Participation with(
            Participation part,
            List<Stay> records,
            Optional<String> denied,
            Optional<Forfeit> forfeit,
            Optional<String> device,
            int generation) {
        return new Participation(
                part.person(),
                part.consumerId(),
                part.tagKey(),
                records,
                denied,
                forfeit,
                device,
                generation);
    }
}
