package fairdraw.domain.register;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.register.Frontier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The register in memory. */
public final class InMemoryRegister implements Register, Heads {

    private final Map<String, RegisterLog> logs = new HashMap<>();
    private final Map<Mode, NavigableMap<String, Pending>> pending = new HashMap<>();
    private final Map<String, List<Registered>> entries = new HashMap<>();
    private final Map<String, Map<Long, Frontier>> pageStarts = new HashMap<>();
    private final Map<String, NavigableMap<Long, AnchoredHead>> heads = new HashMap<>();
    private final Map<String, Map<String, Long>> witnesses = new HashMap<>();
    private final Map<Tenant, Long> announced = new HashMap<>();
    private final List<Mode> nudged = new ArrayList<>();

    /** Has entries wait, as the transaction that makes them true does. */
    public synchronized void put(Pending waiting) {
        if (waiting(waiting.mode()).putIfAbsent(waiting.id(), waiting) != null) {
            throw new IllegalStateException("waits already: " + waiting.id());
        }
    }

    /** Records the number of an announced draw. */
    public synchronized void announce(Tenant tenant, long number) {
        announced.put(tenant, number);
    }

    /** Returns the modes whose keeper was woken, in their order. */
    public synchronized List<Mode> nudged() {
        return List.copyOf(nudged);
    }

    private NavigableMap<String, Pending> waiting(Mode mode) {
        return pending.computeIfAbsent(mode, _ -> new TreeMap<>());
    }

    private List<Registered> placed(String log) {
        return entries.computeIfAbsent(log, _ -> new ArrayList<>());
    }

    private NavigableMap<Long, AnchoredHead> anchored(String log) {
        return heads.computeIfAbsent(log, _ -> new TreeMap<>());
    }

    @Override
    public synchronized Optional<RegisterLog> log(String origin) {
        return Optional.ofNullable(logs.get(origin));
    }

    @Override
    public synchronized RegisterLog begin(RegisterLog log) {
        logs.putIfAbsent(log.origin(), log);
        return log(log.origin()).orElseThrow();
    }

    @Override
    public synchronized Optional<Head> head(String log) {
        return Optional.ofNullable(anchored(log).lastEntry()).map(last -> last.getValue().head());
    }

    @Override
    public synchronized List<Pending> pending(Mode mode, int most) {
        return waiting(mode).values().stream().limit(most).toList();
    }

    @Override
    public synchronized List<Draft> pendingOf(Mode mode, DrawId drawId) {
        return waiting(mode).values().stream()
                .flatMap(each -> each.entries().stream())
                .filter(entry -> entry.draw().equals(Optional.of(drawId)))
                .toList();
    }

    @Override
    public synchronized void nudge(Mode mode, Instant at) {
        nudged.add(mode);
    }

    @Override
    public synchronized boolean extend(Extension extension) {
        String log = extension.log().id();
        NavigableMap<String, Pending> waiting = waiting(extension.log().mode());
        if (placed(log).size() != extension.from()
                || !extension.taken().stream().allMatch(each -> waiting.containsKey(each.id()))) {
            return false;
        }
        extension.taken().forEach(each -> waiting.remove(each.id()));
        if (extension.entries().isEmpty()) {
            return true;
        }
        placed(log).addAll(extension.entries());
        extension
                .pageStarts()
                .forEach(start ->
                        pageStarts
                                .computeIfAbsent(log, _ -> new HashMap<>())
                                .put(start.size() / PAGE, start));
        AnchoredHead head = AnchoredHead.of(extension.head());
        anchored(log).put(head.size(), head);
        return true;
    }

    @Override
    public synchronized Optional<EntriesPage> page(String log, long number) {
        return Optional.ofNullable(pageStarts.getOrDefault(log, Map.of()).get(number))
                .map(start ->
                        new EntriesPage(
                                number,
                                start,
                                placed(log).stream().skip(number * PAGE).limit(PAGE).toList()));
    }

    @Override
    public synchronized List<Registered> entriesOf(String log, DrawId drawId) {
        return placed(log).stream()
                .filter(placed -> placed.entry().draw().equals(Optional.of(drawId)))
                .toList();
    }

    @Override
    public synchronized long announced(Tenant tenant) {
        return announced.getOrDefault(tenant, 0L);
    }

    @Override
    public synchronized List<AnchoredHead> from(String log, long size, int most) {
        return anchored(log).tailMap(size, true).values().stream().limit(most).toList();
    }

    @Override
    public synchronized List<AnchoredHead> upTo(String log, long size, int most) {
        return anchored(log).headMap(size, true).values().stream()
                .sorted(Comparator.comparingLong(AnchoredHead::size).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void cosigned(String log, long size, String witness, String line) {
        change(log, size, head -> head.cosigned(witness, line));
    }

    @Override
    public synchronized void again(String log, long size, String witness, String line) {
        change(log, size, head -> head.again(witness, line));
    }

    @Override
    public synchronized void stamped(String log, long size, String stamper, byte[] token) {
        change(log, size, head -> head.stamped(stamper, token));
    }

    private void change(String log, long size, UnaryOperator<AnchoredHead> change) {
        if (anchored(log).computeIfPresent(size, (_, head) -> change.apply(head)) == null) {
            throw new IllegalStateException("no head of " + size);
        }
    }

    @Override
    public synchronized Map<String, Long> witnesses(String log) {
        return Map.copyOf(witnesses.getOrDefault(log, Map.of()));
    }

    @Override
    public synchronized void seen(String log, String witness, long size) {
        witnesses.computeIfAbsent(log, _ -> new HashMap<>()).merge(witness, size, Math::max);
    }
}
