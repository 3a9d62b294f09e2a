package fairdraw.domain.giveaways.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryGates;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.PlaceEntries;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.PartEdits;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Participations in memory, with their places. */
public final class InMemoryParticipations implements Participations {

    private final InMemoryDraws draws;
    public final InMemoryMarks marks;
    private final Map<Place, Participation> parts = new HashMap<>();
    private final InMemoryDevices devices = new InMemoryDevices();
    private final Map<DrawId, Instant> full = new HashMap<>();

    /** A person in a draw. */
    private record Place(DrawId drawId, String name) {}

    public InMemoryParticipations(InMemoryDraws draws) {
        this.draws = draws;
        this.marks =
                new InMemoryMarks(
                        draws,
                        (draw, person) -> find(draw, person).flatMap(Participation::forfeit));
    }

    @Override
    public synchronized Optional<Notice> notice(Tenant tenant, DrawId drawId) {
        return draws.find(tenant, drawId)
                .filter(draw -> draw.occasion() instanceof GiveawayOccasion)
                .map(draw -> new Notice(draw, Optional.ofNullable(full.get(drawId))));
    }

    @Override
    public synchronized void noteFull(Draw draw, Instant now) {
        full.merge(draw.id(), now, (noted, at) -> noted.isBefore(at.minusSeconds(1)) ? at : noted);
    }

    @Override
    public synchronized Entering enter(Draw draw, Entrant entrant, int gate, Instant now) {
        Optional<Participation> known = find(draw, entrant.person());
        if (known.filter(part -> !PartEdits.mayEnter(part)).isPresent()) {
            boolean ours =
                    known.flatMap(Participation::last)
                            .filter(stay -> stay.nonce().equals(entrant.nonce()))
                            .isPresent();
            return ours ? new Entering.Accepted() : new Entering.Present(known.get());
        }
        InMemoryGates.Answer answer = draws.gates.ask(draw, gate, now);
        boolean crowded = devices.isCrowded(draw, entrant);
        return switch (answer) {
            case SHUT -> new Entering.GateShut();
            case RULES_CHANGED -> new Entering.RulesChanged();
            case FULL -> crowded ? new Entering.DeviceFull() : new Entering.GateFull();
            case ADMITTED -> {
                if (crowded) {
                    yield new Entering.DeviceFull();
                }
                draws.gates.admit(draw, gate, now);
                store(draw, PartEdits.entered(known, entrant, entrant.stay(gate, now)));
                devices.count(draw, entrant);
                yield new Entering.Accepted();
            }
        };
    }

    private void store(Draw draw, Participation part) {
        parts.put(new Place(draw.id(), part.person()), part);
    }

    @Override
    public synchronized Optional<Participation> find(Draw draw, String person) {
        return Optional.ofNullable(parts.get(new Place(draw.id(), person)));
    }

    @Override
    public synchronized List<Participation> all(Draw draw, Collection<String> persons) {
        return persons.stream()
                .map(person -> find(draw, person))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized List<Participation> some(
            Draw draw, int partition, String after, int limit) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey().drawId().equals(draw.id()))
                .map(Map.Entry::getValue)
                .filter(part -> new Person(part.person()).partition(draw.spread()) == partition)
                .filter(part -> part.person().compareTo(after) > 0)
                .sorted(Comparator.comparing(Participation::person))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Standing> standing(Draw known, String person) {
        return find(known, person)
                .flatMap(part ->
                        draws.find(known.tenant(), known.id())
                                .map(draw -> new Standing(draw, part, marks.find(draw, person))));
    }

    @Override
    public synchronized List<Standing> parts(List<Sought> sought) {
        return sought.stream()
                .flatMap(each ->
                        find(each.draw(), each.person())
                                .map(part -> new Standing(each.draw(), part, Optional.empty()))
                                .stream())
                .toList();
    }

    @Override
    public synchronized List<Standing> standings(List<Sought> sought) {
        return sought.stream()
                .flatMap(each -> standing(each.draw(), each.person()).stream())
                .toList();
    }

    @Override
    public synchronized Withdrawing leave(Draw draw, String person, int gate, Instant now) {
        return withdraw(draw, person, LeafStatus.WITHDRAWN, Optional.empty(), now);
    }

    @Override
    public synchronized Withdrawing deny(
            Draw draw, String person, int gate, String reason, Instant now) {
        return withdraw(draw, person, LeafStatus.DENIED, Optional.of(reason), now);
    }

    private Withdrawing withdraw(
            Draw draw, String person, LeafStatus to, Optional<String> reason, Instant now) {
        Optional<Participation> known = find(draw, person);
        Optional<Participation> active = known.filter(Participation::isActive);
        if (active.isEmpty()) {
            return new Withdrawing.Absent(known);
        }
        List<Stay> records = new ArrayList<>(active.get().records());
        Stay last = records.removeLast();
        if (!draws.gates.giveBack(draw, last.gate(), now)) {
            return new Withdrawing.Shut();
        }
        records.add(
                new Stay(
                        last.number(),
                        last.nonce(),
                        last.salt(),
                        last.gate(),
                        last.enteredAt(),
                        to));
        store(draw, PartEdits.with(active.get(), List.copyOf(records), reason, Optional.empty()));
        return new Withdrawing.Done();
    }

    @Override
    public synchronized boolean bar(
            Draw draw, String person, ConsumerId consumerId, String reason, Instant now) {
        Optional<Participation> known = find(draw, person);
        if (known.filter(Participation::isActive).isPresent()) {
            return false;
        }
        Participation part = known.orElseGet(() -> PartEdits.nobody(person, consumerId));
        store(
                draw,
                PartEdits.with(
                        part,
                        part.records(),
                        part.denied().or(() -> Optional.of(reason)),
                        part.forfeit()));
        return true;
    }

    @Override
    public synchronized boolean forfeit(Standing standing, Forfeit forfeit) {
        Draw draw = standing.draw();
        String person = standing.participation().person();
        Optional<Participation> part =
                find(draw, person).filter(found -> found.isActive() && found.forfeit().isEmpty());
        if (part.isEmpty()) {
            return false;
        }
        Draw stored = draws.find(draw.tenant(), draw.id()).orElseThrow();
        Optional<Draw> denying = PlaceEntries.denying(draw, forfeit);
        if (denying.isPresent() && stored.version() != draw.version()) {
            return false;
        }
        boolean isAsSeen =
                Stage.awarded(draw).isEmpty()
                        ? stored.progress().word().equals(draw.progress().word())
                        : standing.mark()
                                .map(mark -> marks.free(draw, mark.freed(forfeit)))
                                .orElseGet(() -> marks.find(draw, person).isEmpty());
        if (isAsSeen) {
            store(
                    draw,
                    PartEdits.with(
                            part.get(),
                            part.get().records(),
                            part.get().denied(),
                            Optional.of(denying.isPresent() ? forfeit.shown() : forfeit)));
            denying.ifPresent(next -> {
                draws.replace(next);
                PlaceEntries.denied(next, standing.leaf(), forfeit).ifPresent(draws.register::put);
            });
        }
        return isAsSeen;
    }

    @Override
    public synchronized boolean complete(
            Standing standing, Mark mark, Optional<Integer> generation, Instant now) {
        Draw draw = standing.draw();
        String person = mark.rank().person();
        int current = find(draw, person).map(Participation::generation).orElse(0);
        return generation.orElse(current) == current && marks.complete(draw, person, now);
    }

    @Override
    public synchronized Optional<Integer> rebind(
            Draw draw, String person, Optional<String> device) {
        return find(draw, person)
                .filter(part -> !part.records().isEmpty())
                .map(part -> part.generation() + 1)
                .map(next -> {
                    Participation part = find(draw, person).orElseThrow();
                    store(
                            draw,
                            PartEdits.with(
                                    part,
                                    part.records(),
                                    part.denied(),
                                    part.forfeit(),
                                    device,
                                    next));
                    return next;
                });
    }

    /** Removes a person's participation and mark; returns false if they have none. */
    public synchronized boolean remove(Draw draw, String person) {
        boolean isIn = parts.remove(new Place(draw.id(), person)) != null;
        if (isIn) {
            marks.remove(draw, person);
        }
        return isIn;
    }

    /** Takes a person out of those who are counted for a device. */
    public synchronized void uncount(Draw draw, String person) {
        devices.remove(draw, person);
    }

    /** Returns the participations in a draw. */
    synchronized List<Participation> in(Draw draw) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().drawId().equals(draw.id()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
