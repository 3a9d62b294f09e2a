package fairdraw.domain.lotteries.tickets.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryGates;
import fairdraw.domain.draws.InMemoryGates.Answer;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tickets in memory, bought at the gates of the draws in memory. */
public final class InMemoryTickets implements Tickets, DrawTickets, People {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final InMemoryGates gates;
    private final Items items;
    private final Map<Place, Ticket> tickets = new HashMap<>();
    private final Map<Name, Place> refs = new HashMap<>();
    private final Map<Name, Request> requests = new HashMap<>();
    private final Map<Person, Counted> players = new HashMap<>();
    private long most = Long.MAX_VALUE;

    /** The items of carts, of which each becomes one ticket. */
    public interface Items {

        /** Whether the item that a ticket is bought with became another ticket before. */
        boolean isTaken(Ticket ticket);

        /** Stores the ticket as the outcome of its item. */
        void issue(Ticket ticket);
    }

    public InMemoryTickets(InMemoryDraws draws, Items items) {
        this.gates = draws.gates;
        this.items = items;
    }

    /** Sets the most tickets that a draw may hold. */
    public void hold(long mostTickets) {
        most = mostTickets;
    }

    private boolean isFull(Draw draw, Ticket ticket) {
        if (most == Long.MAX_VALUE) {
            return false;
        }
        List<Ticket> admitted =
                in(draw).stream().filter(other -> other.gate() == ticket.gate()).toList();
        long lines = admitted.stream().mapToLong(other -> other.lines().size()).sum();
        return admitted.size() >= draw.spread().share(most, ticket.gate())
                || lines + ticket.lines().size()
                        > draw.spread().share(most * Spread.LINES_AN_ENTRY, ticket.gate());
    }

    private record Place(DrawId drawId, String person, long number) {

        static Place of(Ticket ticket) {
            return new Place(ticket.drawId(), ticket.person(), ticket.number());
        }
    }

    /** A reference or a request key. */
    private record Name(Tenant tenant, String text) {}

    private record Request(String hash, Place place, Instant until) {}

    private record Person(DrawId drawId, String key) {}

    private record Counted(Optional<Player> player, int taken) {}

    /** Returns every ticket of a draw. */
    public synchronized List<Ticket> in(Draw draw) {
        return tickets.values().stream()
                .filter(ticket -> ticket.drawId().equals(draw.id()))
                .toList();
    }

    @Override
    public synchronized List<Ticket> some(Draw draw, int partition, String after, int limit) {
        return inOrder(draw)
                .filter(ticket -> partition(draw, ticket) == partition)
                .filter(ticket -> DrawTickets.place(ticket).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static int partition(Draw draw, Ticket ticket) {
        return new fairdraw.domain.draws.Person(ticket.person()).partition(draw.spread());
    }

    @Override
    public synchronized List<Ticket> of(Draw draw, String person) {
        return inOrder(draw).filter(ticket -> ticket.person().equals(person)).toList();
    }

    private Stream<Ticket> inOrder(Draw draw) {
        return in(draw).stream().sorted(Comparator.comparing(DrawTickets::place));
    }

    @Override
    public synchronized Bought buy(
            Draw draw, Ticket ticket, Player fresh, Optional<RequestKey> key, Instant now) {
        Ticket stored = tickets.get(Place.of(ticket));
        if (stored != null && stored.id().equals(ticket.id())) {
            return new Bought.Accepted(stored);
        }
        boolean ofCart = ticket.purchase().isPresent();
        if (key.flatMap(it -> request(ticket.tenant(), it, now)).isPresent()
                || (ofCart && items.isTaken(ticket))) {
            return new Bought.KeyUsed();
        }
        Optional<Bought> refused = refused(draw, ticket, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        gates.admit(draw, ticket.gate(), now);
        if (ofCart) {
            items.issue(ticket);
        }
        tickets.put(Place.of(ticket), ticket);
        refs.put(new Name(ticket.tenant(), ticket.ref().text()), Place.of(ticket));
        key.ifPresent(it ->
                requests.put(
                        name(ticket.tenant(), it),
                        new Request(it.requestHash(), Place.of(ticket), until(it, now))));
        players.merge(
                new Person(draw.id(), ticket.person()),
                new Counted(Optional.of(fresh), 1),
                (known, one) -> new Counted(known.player(), known.taken() + one.taken()));
        return new Bought.Accepted(ticket);
    }

    private Optional<Bought> refused(Draw draw, Ticket ticket, Instant now) {
        Answer answer = gates.ask(draw, ticket.gate(), now);
        if (answer != Answer.ADMITTED) {
            return Optional.of(
                    answer == Answer.RULES_CHANGED
                            ? new Bought.RulesChanged()
                            : new Bought.GateShut());
        }
        if (isFull(draw, ticket)) {
            return Optional.of(new Bought.GateFull());
        }
        Counted counted = players.get(new Person(draw.id(), ticket.person()));
        if (counted != null && counted.taken() >= LotteryRules.of(draw).maxPerSubject()) {
            return Optional.of(new Bought.CapReached());
        }
        return tickets.containsKey(Place.of(ticket))
                        || refs.containsKey(new Name(ticket.tenant(), ticket.ref().text()))
                ? Optional.of(new Bought.NameTaken())
                : Optional.empty();
    }

    @Override
    public synchronized Optional<Ticket> find(Tenant tenant, TicketRef ref) {
        return Optional.ofNullable(refs.get(new Name(tenant, ref.text()))).map(tickets::get);
    }

    @Override
    public synchronized Map<Holder, Ticket> of(Draw draw, Collection<Holder> holders) {
        Map<Holder, Ticket> held = new HashMap<>();
        for (Holder holder : holders) {
            Ticket ticket = tickets.get(new Place(draw.id(), holder.person(), holder.number()));
            if (ticket != null) {
                held.put(holder, ticket);
            }
        }
        return held;
    }

    @Override
    public synchronized Optional<Remembered> remembered(
            Tenant tenant, RequestKey key, Instant now) {
        return request(tenant, key, now)
                .flatMap(request ->
                        Optional.ofNullable(tickets.get(request.place()))
                                .map(ticket -> new Remembered(request.hash(), ticket)));
    }

    private static Name name(Tenant tenant, RequestKey key) {
        return new Name(tenant, key.source() + key.key());
    }

    private static Instant until(RequestKey key, Instant now) {
        return key.source() == Source.CALL ? now.plus(REMEMBERED) : Instant.MAX;
    }

    private Optional<Request> request(Tenant tenant, RequestKey key, Instant now) {
        return Optional.ofNullable(requests.get(name(tenant, key)))
                .filter(request -> now.isBefore(request.until()));
    }

    @Override
    public synchronized Optional<Player> player(Draw draw, String person) {
        return Optional.ofNullable(players.get(new Person(draw.id(), person)))
                .flatMap(Counted::player);
    }

    @Override
    public synchronized List<Sought> present(List<Sought> sought) {
        return sought.stream()
                .filter(one -> players.containsKey(new Person(one.draw().id(), one.person())))
                .toList();
    }

    /** Returns what removes tickets and players. */
    public EraseTickets.Removal removal() {
        return new EraseTickets.Removal() {
            @Override
            public void ticket(Draw draw, Ticket ticket) {
                remove(ticket);
            }

            @Override
            public void player(Draw draw, String person) {
                remove(draw, person);
            }
        };
    }

    private synchronized void remove(Ticket ticket) {
        tickets.remove(Place.of(ticket));
        refs.remove(new Name(ticket.tenant(), ticket.ref().text()));
    }

    private synchronized void remove(Draw draw, String person) {
        players.computeIfPresent(
                new Person(draw.id(), person),
                (_, counted) -> new Counted(Optional.empty(), counted.taken()));
    }

    @Override
    public synchronized Voiding makeVoid(Draw draw, Ticket ticket, String reason, Instant now) {
        Ticket stored = tickets.get(Place.of(ticket));
        if (stored == null || stored.voided().isPresent()) {
            return Voiding.ALREADY;
        }
        if (!gates.giveBack(draw, stored.gate(), now)) {
            return Voiding.CLOSED;
        }
        tickets.put(Place.of(ticket), stored.voided(reason));
        return Voiding.DONE;
    }
}
