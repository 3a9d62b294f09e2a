package fairdraw.domain.draws.erasure;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.People.Sought;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Erases a person from the draws of an organisation that have ended, newest draw first, for as long
 * as a caller waits. All that is published of the draws stays as it is.
 */
public final class ErasePerson {

    /** The time for which the record of a win is kept, from the end of its draw. */
    public static final Duration WINS_KEPT = Duration.ofDays(180);

    /** The time after which a call begins no other draw. */
    static final Duration TURN = Duration.ofSeconds(10);

    /** The draws that are looked at together. */
    private static final int DRAWS = 100;

    private final Draws draws;
    private final People people;
    private final List<PersonalRecords> records;
    private final InstantSource clock;

    public ErasePerson(
            Draws draws, People people, List<PersonalRecords> records, InstantSource clock) {
        this.draws = draws;
        this.people = people;
        this.records = List.copyOf(records);
        this.clock = clock;
    }

    /**
     * The outcome of a call, for the draws that it has walked.
     *
     * @param draws the number of draws that the person is in, or was before they were erased
     * @param erased the number of those in which nothing of the person is left
     * @param next the cursor after which the next call goes on; empty once all draws are walked
     */
    public record Outcome(int draws, int erased, List<Held> held, Optional<String> next) {}

    /**
     * Erases a person from the draws after a cursor.
     *
     * @param name the person as they know themselves: an e-mail address, a label or the id of a
     *     consumer
     */
    public Outcome erase(Tenant tenant, String name, Optional<String> after) {
        Instant end = clock.instant().plus(TURN);
        var walked = new Walked();
        Optional<String> from = after;
        while (true) {
            Page<Draw> page = draws.ofTenant(tenant, new Page.Wanted(DRAWS, from));
            int done = erase(page.items(), name, end, walked);
            if (done < page.items().size()) {
                // The same page, cut where this call ends.
                return walked.outcome(draws.ofTenant(tenant, new Page.Wanted(done, from)).next());
            }
            from = page.next();
            if (from.isEmpty() || !clock.instant().isBefore(end)) {
                return walked.outcome(from);
            }
        }
    }

    /** Erases the person from the first draws of a page, one at least; returns how many. */
    private int erase(List<Draw> page, String name, Instant end, Walked walked) {
        Map<Draw, List<String>> found = new LinkedHashMap<>();
        people.present(page.stream().flatMap(draw -> sought(draw, name)).toList())
                .forEach(one ->
                        found.computeIfAbsent(one.draw(), _ -> new ArrayList<>())
                                .add(one.person()));
        int done = 0;
        for (Iterator<Draw> rest = page.iterator(); rest.hasNext(); done++) {
            Draw draw = rest.next();
            List<String> persons = found.getOrDefault(draw, List.of());
            if (!persons.isEmpty()) {
                if (done > 0 && !clock.instant().isBefore(end)) {
                    return done;
                }
                walked.add(erase(draw, persons));
            }
        }
        return done;
    }

    private Stream<Sought> sought(Draw draw, String name) {
        return of(draw).flatMap(its -> its.keys(draw, name).stream())
                .map(person -> new Sought(draw, person));
    }

    private Stream<PersonalRecords> of(Draw draw) {
        return records.stream().filter(its -> its.kind().equals(draw.kind()));
    }

    private Optional<Held> erase(Draw draw, List<String> persons) {
        Optional<Held> held = held(draw, persons);
        if (held.isEmpty()) {
            persons.forEach(person -> of(draw).forEach(its -> its.erase(draw, person)));
        }
        return held;
    }

    private Optional<Held> held(Draw draw, List<String> persons) {
        return running(draw)
                .map(why -> new Held(draw.id(), Optional.empty(), why))
                .or(() ->
                        persons.stream()
                                .flatMap(person ->
                                        of(draw).flatMap(its -> its.wonAt(draw, person).stream()))
                                .map(won -> won.plus(WINS_KEPT))
                                .filter(until -> until.isAfter(clock.instant()))
                                .max(Instant::compareTo)
                                .map(until ->
                                        new Held(draw.id(), Optional.of(until), Held.Why.WON)));
    }

    /** Returns the reason that the state of a draw is; empty once the draw has ended. */
    private static Optional<Held.Why> running(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _ ->
                    Optional.of(Held.Why.OPEN);
            case Progress.Closed _, Progress.Sealed _ -> Optional.of(Held.Why.RUNNING);
            case Progress.Decided decided when decided.finalFrom().isEmpty() ->
                    Optional.of(Held.Why.RUNNING);
            // The events of its entries may remain to be published.
            case Progress.Decided _, Progress.Cancelled _ ->
                    Optional.ofNullable(draw.nextAt()).map(_ -> Held.Why.RUNNING);
        };
    }

    /** The sums over the draws that a call has walked. */
    private static final class Walked {

        private final List<Held> held = new ArrayList<>();
        private int draws;

        private void add(Optional<Held> one) {
            draws++;
            one.ifPresent(held::add);
        }

        private Outcome outcome(Optional<String> next) {
            return new Outcome(draws, draws - held.size(), List.copyOf(held), next);
        }
    }
}
