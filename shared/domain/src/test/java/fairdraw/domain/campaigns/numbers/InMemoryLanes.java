package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.InMemoryCampaignEntries;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.draws.rules.DrawTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lanes of campaigns in memory, all of which open and close at the same times. */
public final class InMemoryLanes implements Allocations, Holes {

    private static final Duration SEARCH = Duration.ofSeconds(30);

    private final InMemoryCampaignEntries entries;
    private final DrawTimes times;
    private final Map<Lane, Counter> counters = new HashMap<>();
    private Runnable meanwhile = () -> {};

    private static final class Counter {
        private final TreeMap<Long, AllocationRecord> records = new TreeMap<>();
        private boolean isOpen = true;
        private long next;
        private long searched;
        private long version;
        private Instant searchedUntil = Instant.MIN;

        private Counter(long first) {
            next = first;
            searched = first;
        }

        private Standing standing() {
            return new Standing(isOpen, next, searched, version);
        }

        private <R extends AllocationRecord> Stream<R> all(Class<R> kind) {
            return records.values().stream().filter(kind::isInstance).map(kind::cast);
        }

        private <R extends AllocationRecord> Optional<R> at(long start, Class<R> kind) {
            return Optional.ofNullable(records.get(start)).filter(kind::isInstance).map(kind::cast);
        }

        private void put(AllocationRecord record) {
            records.put(record.start(), record);
        }
    }

    public InMemoryLanes(InMemoryCampaignEntries entries, DrawTimes times) {
        this.entries = entries;
        this.times = times;
    }

    /** Has something happen right before every attempt to record a range. */
    public synchronized void meanwhile(Runnable work) {
        meanwhile = work;
    }

    private Counter of(Lane lane) {
        return counters.computeIfAbsent(lane, it -> new Counter(it.first()));
    }

    @Override
    public synchronized Counted count(Lane lane, int quantity, Instant now) {
        Counter counter = of(lane);
        if (!counter.isOpen || !times.openAt(now)) {
            return new Counted.Shut();
        }
        if (counter.next > lane.end() - quantity) {
            return new Counted.Full();
        }
        counter.next += quantity;
        return new Counted.Range(counter.next - quantity);
    }

    @Override
    public synchronized List<Free> free(Lane lane) {
        return of(lane).all(Free.class).toList();
    }

    @Override
    public synchronized Optional<Allocated> setAside(CampaignEntry entry, Allocated range) {
        boolean isSet =
                entries.assign(
                        entry,
                        stored ->
                                stored.qualified().isPresent()
                                        && stored.reason().isEmpty()
                                        && stored.assignment().isEmpty(),
                        Optional.of(range));
        return isSet ? Optional.of(range) : aside(entry);
    }

    private Optional<Allocated> aside(CampaignEntry entry) {
        return entries.find(entry.tenant(), entry.campaignId(), entry.id())
                .flatMap(CampaignEntry::assignment)
                .filter(Allocated.class::isInstance)
                .map(Allocated.class::cast);
    }

    @Override
    public synchronized boolean commit(CampaignEntry entry, Lane lane, Allocated range) {
        meanwhile.run();
        Given given =
                new Given(range.start(), range.quantity(), entry.id(), range.nonce(), range.at());
        Counter counter = of(lane);
        Optional<Free> free = counter.at(range.start(), Free.class);
        if (!range.reused()) {
            counter.records.putIfAbsent(range.start(), given);
        } else if (counter.isOpen
                && free.filter(it -> it.quantity() >= range.quantity()).isPresent()) {
            counter.put(given);
            int left = free.get().quantity() - range.quantity();
            if (left > 0) {
                counter.put(new Free(given.end(), left));
            }
        }
        return given.equals(counter.records.get(range.start()));
    }

    @Override
    public synchronized Optional<Allocated> giveUp(CampaignEntry entry, Allocated range) {
        entries.assign(
                entry,
                stored ->
                        stored.assignment()
                                .filter(Allocated.class::isInstance)
                                .map(Allocated.class::cast)
                                .filter(it -> it.start() == range.start())
                                .filter(it -> it.nonce().equals(range.nonce()))
                                .isPresent(),
                Optional.empty());
        return aside(entry);
    }

    @Override
    public synchronized Map<Long, Given> given(Lane lane, Collection<Long> starts) {
        Map<Long, Given> given = new HashMap<>();
        starts.forEach(
                start -> of(lane).at(start, Given.class).ifPresent(it -> given.put(start, it)));
        return given;
    }

    @Override
    public synchronized Optional<Given> covering(Lane lane, long index) {
        return of(lane).all(Given.class)
                .filter(given -> given.start() <= index && index < given.end())
                .findFirst();
    }

    @Override
    public synchronized Standing standing(Lane lane) {
        return of(lane).standing();
    }

    @Override
    public synchronized Standing shut(Lane lane) {
        of(lane).isOpen = false;
        return standing(lane);
    }

    @Override
    public synchronized void each(Lane lane, Consumer<AllocationRecord> visitor) {
        List.copyOf(of(lane).records.values()).forEach(visitor);
    }

    @Override
    public synchronized void makeVoid(Lane lane, long from, long to) {
        for (long index = from; index < to; index++) {
            of(lane).records.putIfAbsent(index, new Voided(index));
        }
    }

    @Override
    public synchronized boolean setFree(Lane lane, long version, List<Free> ranges) {
        Counter counter = of(lane);
        boolean areVoid =
                ranges.stream()
                        .allMatch(free -> counter.at(free.start(), Voided.class).isPresent());
        if (!counter.isOpen || counter.version != version || !areVoid) {
            return false;
        }
        counter.version++;
        ranges.forEach(counter::put);
        return true;
    }

    @Override
    public synchronized void withdraw(Lane lane, Free range) {
        Counter counter = of(lane);
        counter.at(range.start(), Free.class)
                .ifPresent(free -> counter.put(new Voided(free.start())));
    }

    @Override
    public synchronized Optional<Standing> search(Lane lane, Instant now) {
        Counter counter = of(lane);
        if (counter.searchedUntil.isAfter(now)) {
            return Optional.empty();
        }
        counter.searchedUntil = now.plus(SEARCH);
        return Optional.of(counter.standing());
    }

    @Override
    public synchronized void searched(Lane lane, long searched) {
        Counter counter = of(lane);
        if (counter.searched < searched) {
            counter.searched = searched;
            counter.searchedUntil = Instant.MIN;
        }
    }
}
