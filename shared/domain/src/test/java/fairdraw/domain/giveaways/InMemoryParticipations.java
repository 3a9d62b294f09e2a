package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryGates;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Participations in memory, with their places and the entries that they are to draws. */
public final class InMemoryParticipations implements Participations, Entries {

    private final InMemoryDraws draws;
    public final InMemoryMarks marks;
    private final Map<Place, Participation> parts = new HashMap<>();
    private final Map<Place, Set<String>> devices = new HashMap<>();
    private final Map<String, Instant> full = new HashMap<>();

    /** A person or a device in a draw. */
    private record Place(String drawId, String name) {}

    public InMemoryParticipations(InMemoryDraws draws) {
        this.draws = draws;
        this.marks =
                new InMemoryMarks(
                        draws,
                        (draw, person) -> find(draw, person).flatMap(Participation::forfeit));
    }

    @Override
    public synchronized Optional<Notice> notice(Tenant tenant, String drawId) {
        return draws.find(tenant, drawId)
                .filter(draw -> draw.occasion() instanceof Occasion.Giveaway)
                .map(draw -> new Notice(draw, Optional.ofNullable(full.get(drawId))));
    }

    @Override
    public synchronized void noteFull(Draw draw, Instant now) {
        full.merge(draw.id(), now, (noted, at) -> noted.isBefore(at.minusSeconds(1)) ? at : noted);
    }

    @Override
    public synchronized Entering enter(Draw draw, Entrant entrant, int gate, Instant now) {
        Optional<Participation> known = find(draw, entrant.person());
        if (known.filter(part -> !mayEnter(part)).isPresent()) {
            boolean ours =
                    known.flatMap(Participation::last)
                            .filter(stay -> stay.nonce().equals(entrant.nonce()))
                            .isPresent();
            return ours ? new Entering.Accepted() : new Entering.Present(known.get());
        }
        InMemoryGates.Answer answer = draws.gates.ask(draw, gate, now);
        boolean crowded = isCrowded(draw, entrant);
        return switch (answer) {
            case SHUT -> new Entering.GateShut();
            case RULES_CHANGED -> new Entering.RulesChanged();
            case FULL -> crowded ? new Entering.DeviceFull() : new Entering.GateFull();
            case ADMITTED -> {
                if (crowded) {
                    yield new Entering.DeviceFull();
                }
                draws.gates.admit(draw, gate, now);
                store(
                        draw,
                        entered(
                                known,
                                entrant,
                                new Stay(entrant.nonce(), gate, now, LeafStatus.ACTIVE)));
                entrant.device().ifPresent(device -> on(draw, device).add(entrant.person()));
                yield new Entering.Accepted();
            }
        };
    }

    private static boolean mayEnter(Participation part) {
        return part.denied().isEmpty()
                && part.records().size() < Participation.MOST
                && part.last().map(Stay::status).equals(Optional.of(LeafStatus.WITHDRAWN));
    }

    private boolean isCrowded(Draw draw, Entrant entrant) {
        OptionalInt most = draw.entrantRules().maxEntriesPerDevice();
        return most.isPresent()
                && entrant.device()
                        .map(device -> on(draw, device))
                        .filter(persons ->
                                !persons.contains(entrant.person())
                                        && persons.size() >= most.getAsInt())
                        .isPresent();
    }

    private Set<String> on(Draw draw, String device) {
        return devices.computeIfAbsent(new Place(draw.id(), device), _ -> new HashSet<>());
    }

    private static Participation entered(
            Optional<Participation> known, Entrant entrant, Stay stay) {
        return new Participation(
                entrant.person(),
                entrant.consumerId(),
                known.map(Participation::tagKey).orElse(entrant.tagKey()),
                known.map(Participation::subject).orElse(entrant.subject()),
                Stream.concat(
                                known.stream().flatMap(part -> part.records().stream()),
                                Stream.of(stay))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                entrant.device(),
                known.map(Participation::generation).orElse(0));
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
        records.add(new Stay(last.nonce(), last.gate(), last.enteredAt(), to));
        store(draw, with(active.get(), List.copyOf(records), reason, Optional.empty()));
        return new Withdrawing.Done();
    }

    @Override
    public synchronized boolean bar(
            Draw draw, String person, String consumerId, String reason, Instant now) {
        Optional<Participation> known = find(draw, person);
        if (known.filter(Participation::isActive).isPresent()) {
            return false;
        }
        Participation part =
                known.orElse(
                        new Participation(
                                person,
                                consumerId,
                                "",
                                "",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0));
        store(
                draw,
                with(
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
        boolean isAsSeen =
                Stage.awarded(draw).isEmpty()
                        ? stored.progress().word().equals(draw.progress().word())
                        : standing.mark()
                                .map(mark -> marks.free(draw, mark.freed(forfeit)))
                                .orElseGet(() -> marks.find(draw, person).isEmpty());
        if (isAsSeen) {
            store(
                    draw,
                    with(
                            part.get(),
                            part.get().records(),
                            part.get().denied(),
                            Optional.of(forfeit)));
        }
        return isAsSeen;
    }

    private static Participation with(
            Participation part,
            List<Stay> records,
            Optional<String> denied,
            Optional<Forfeit> forfeit) {
        return new Participation(
                part.person(),
                part.consumerId(),
                part.tagKey(),
                part.subject(),
                records,
                denied,
                forfeit,
                part.device(),
                part.generation());
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
                .map(part -> {
                    store(
                            draw,
                            new Participation(
                                    part.person(),
                                    part.consumerId(),
                                    part.tagKey(),
                                    part.subject(),
                                    part.records(),
                                    part.denied(),
                                    part.forfeit(),
                                    device,
                                    part.generation() + 1));
                    return part.generation() + 1;
                });
    }

    @Override
    public synchronized void each(Draw draw, int partition, Consumer<Entry> entry) {
        parts.forEach((place, part) -> {
            if (place.drawId().equals(draw.id())
                    && new Person(part.person()).partition(draw.spread()) == partition) {
                IntStream.rangeClosed(1, part.records().size())
                        .mapToObj(part::entry)
                        .forEach(entry);
            }
        });
    }

    @Override
    public synchronized List<Entry> of(Draw draw, Collection<Holder> holders) {
        return holders.stream()
                .flatMap(holder ->
                        find(draw, holder.person())
                                .map(part -> part.entry((int) holder.number()))
                                .stream())
                .toList();
    }
}
