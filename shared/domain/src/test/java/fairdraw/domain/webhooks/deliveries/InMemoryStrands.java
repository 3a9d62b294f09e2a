package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Strands in memory, in a single shard. */
public final class InMemoryStrands implements Strands {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Map<Strand, State> states = new HashMap<>();

    private static final class State {
        private Optional<Instant> until = Optional.empty();
        private Set<Line> news = new HashSet<>();
        private Set<Line> waiting = new HashSet<>();
        private Optional<Instant> lookAt = Optional.empty();
        private Optional<Instant> timer = Optional.empty();

        boolean isServed(Instant now) {
            return until.filter(end -> end.isAfter(now)).isPresent();
        }
    }

    @Override
    public synchronized Seen see(Strand strand, Instant now) {
        State state = state(strand);
        return new Seen(state.isServed(now), Set.copyOf(state.news));
    }

    @Override
    public synchronized boolean announce(Strand strand, Set<Line> lines, Instant now) {
        State state = state(strand);
        boolean first = state.news.isEmpty() && !state.isServed(now);
        state.news.addAll(lines);
        state.waiting.addAll(lines);
        state.lookAt = state.lookAt.or(() -> Optional.of(now.plus(SOON)));
        return first;
    }

    @Override
    public synchronized Optional<Held> take(Strand strand, Instant now, Instant until) {
        State state = state(strand);
        if (state.isServed(now)) {
            return Optional.empty();
        }
        state.until = Optional.of(until);
        Set<Line> news = Set.copyOf(state.news);
        state.news.clear();
        return Optional.of(
                new Held(
                        strand, until, news, Set.copyOf(state.waiting), state.lookAt, state.timer));
    }

    @Override
    public synchronized Optional<Held> renew(Held held, Instant until) {
        State state = state(held.strand());
        if (isLost(held, state)) {
            return Optional.empty();
        }
        state.until = Optional.of(until);
        return Optional.of(
                new Held(
                        held.strand(),
                        until,
                        held.news(),
                        held.waiting(),
                        held.lookAt(),
                        held.timer()));
    }

    @Override
    public synchronized Set<Line> hear(Held held) {
        State state = state(held.strand());
        if (isLost(held, state)) {
            return Set.of();
        }
        Set<Line> news = Set.copyOf(state.news);
        state.news.clear();
        return news;
    }

    @Override
    public synchronized Release release(Held held, Rest rest) {
        State state = state(held.strand());
        if (isLost(held, state)) {
            return Release.LOST;
        }
        if (!state.news.isEmpty()) {
            return Release.NEWS;
        }
        state.until = Optional.empty();
        state.waiting = new HashSet<>(rest.waiting());
        state.lookAt = rest.lookAt();
        state.timer = rest.timer();
        return Release.RELEASED;
    }

    @Override
    public synchronized List<Wake> due(Instant now, int limit, Instant next) {
        List<Strand> due =
                states.entrySet().stream()
                        .filter(each ->
                                each.getValue().lookAt.filter(at -> !at.isAfter(now)).isPresent())
                        .sorted(Comparator.comparing(each -> each.getValue().lookAt.orElseThrow()))
                        .limit(limit)
                        .map(Map.Entry::getKey)
                        .toList();
        due.forEach(strand -> state(strand).lookAt = Optional.of(next));
        return due.stream().map(Wake::of).toList();
    }

    private static boolean isLost(Held held, State state) {
        return !state.until.equals(Optional.of(held.until()));
    }

    private State state(Strand strand) {
        return states.computeIfAbsent(strand, _ -> new State());
    }
}
