package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lotteries in memory. */
public final class InMemoryLotteries implements Lotteries {

    private final Map<Reference, Lottery> lotteries = new HashMap<>();

    @Override
    public synchronized boolean create(Lottery lottery) {
        return lotteries.putIfAbsent(reference(lottery), lottery) == null;
    }

    @Override
    public synchronized Optional<Lottery> find(Tenant tenant, LotterySlug slug) {
        return Optional.ofNullable(lotteries.get(new Reference(tenant, slug)));
    }

    @Override
    public synchronized boolean replace(Lottery next) {
        boolean current =
                find(next.tenant(), next.slug())
                        .filter(stored -> stored.version() == next.version() - 1)
                        .isPresent();
        if (current) {
            lotteries.put(reference(next), next);
        }
        return current;
    }

    @Override
    public synchronized List<Lottery> all(Tenant tenant) {
        return bySlug(tenant).toList();
    }

    @Override
    public synchronized Page<Lottery> page(Tenant tenant, Page.Wanted wanted) {
        return Pages.ascending(bySlug(tenant).toList(), wanted, lottery -> lottery.slug().text());
    }

    @Override
    public synchronized List<Reference> duePlanning(Instant now, int limit) {
        return lotteries.values().stream()
                .filter(lottery ->
                        lottery.agenda().planAt().map(planAt -> !planAt.isAfter(now)).orElse(false))
                .map(InMemoryLotteries::reference)
                .limit(limit)
                .toList();
    }

    private Stream<Lottery> bySlug(Tenant tenant) {
        return lotteries.values().stream()
                .filter(lottery -> lottery.tenant().equals(tenant))
                .sorted(Comparator.comparing(lottery -> lottery.slug().text()));
    }

    private static Reference reference(Lottery lottery) {
        return new Reference(lottery.tenant(), lottery.slug());
    }
}
