package fairdraw.domain.giveaways.memory;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.ids.DrawId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The persons who have entered from each device, in memory. */
final class InMemoryDevices {

    private final Map<Place, Set<String>> persons = new HashMap<>();

    private record Place(DrawId drawId, String device) {}

    /** Whether the most people who may enter from the device of an entrant have done so. */
    boolean isCrowded(Draw draw, Entrant entrant) {
        OptionalInt most = EntrantRules.of(draw).maxEntriesPerDevice();
        return most.isPresent()
                && entrant.device()
                        .map(device -> on(draw, device))
                        .filter(counted ->
                                !counted.contains(entrant.person())
                                        && counted.size() >= most.getAsInt())
                        .isPresent();
    }

    void count(Draw draw, Entrant entrant) {
        entrant.device().ifPresent(device -> on(draw, device).add(entrant.person()));
    }

    /** Takes a person out of those of every device. */
    void remove(Draw draw, String person) {
        persons.forEach((place, counted) -> {
            if (place.drawId().equals(draw.id())) {
                counted.remove(person);
            }
        });
    }

    private Set<String> on(Draw draw, String device) {
        return persons.computeIfAbsent(new Place(draw.id(), device), _ -> new HashSet<>());
    }
}
