package fairdraw.domain.draws;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws in memory. They have no gates: a test says which draws have an entry. */
public final class InMemoryDraws implements Draws {

    private static final Comparator<Draw> BY_CLOSING =
            Comparator.comparing((Draw draw) -> draw.rules().times().closeAt())
                    .thenComparing(Draw::id);

    private final Map<String, Draw> draws = new LinkedHashMap<>();
    private final Set<String> entered = new HashSet<>();

    /** Marks a draw as having an entry, which fixes its rules. */
    public synchronized void enter(String drawId) {
        entered.add(drawId);
    }

    @Override
    public synchronized boolean create(Draw draw) {
        return draws.putIfAbsent(draw.id(), draw) == null;
    }

    @Override
    public synchronized Optional<Draw> find(Tenant tenant, String drawId) {
        return locate(drawId).filter(draw -> draw.tenant().equals(tenant));
    }

    @Override
    public synchronized Optional<Draw> locate(String drawId) {
        return Optional.ofNullable(draws.get(drawId));
    }

    @Override
    public synchronized Map<String, Draw> findAll(Tenant tenant, Collection<String> drawIds) {
        return drawIds.stream()
                .distinct()
                .map(id -> find(tenant, id))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Draw::id, draw -> draw));
    }

    @Override
    public synchronized boolean replace(Draw next) {
        if (!isNext(next)) {
            return false;
        }
        draws.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized Edit amend(Draw previous, Draw next) {
        if (!isNext(next)) {
            return Edit.CHANGED;
        }
        if (entered.contains(next.id())) {
            return Edit.ENTERED;
        }
        draws.put(next.id(), next);
        return Edit.DONE;
    }

    @Override
    public synchronized List<Draw> upcoming(
            Tenant tenant, String lotterySlug, Instant now, int limit) {
        return ofLottery(tenant, lotterySlug)
                .filter(draw -> draw.isUnclosed(now))
                .sorted(BY_CLOSING)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized NumberedPage<Draw> ofLottery(
            Tenant tenant, String lotterySlug, int page, int limit) {
        List<Draw> all = ofLottery(tenant, lotterySlug).sorted(BY_CLOSING.reversed()).toList();
        return new NumberedPage<>(
                all.stream().skip((page - 1L) * limit).limit(limit).toList(),
                all.size(),
                page,
                limit);
    }

    @Override
    public synchronized Page<Draw> ofLottery(
            Tenant tenant, String lotterySlug, Page.Wanted wanted) {
        return Pages.descending(
                ofLottery(tenant, lotterySlug).toList(),
                wanted,
                draw -> draw.rules().times().closeAt() + "#" + draw.id());
    }

    @Override
    public synchronized Page<Draw> ofTenant(Tenant tenant, Page.Wanted wanted) {
        return Pages.descending(
                draws.values().stream().filter(draw -> draw.tenant().equals(tenant)).toList(),
                wanted,
                draw -> draw.createdAt() + "#" + draw.id());
    }

    @Override
    public synchronized List<Due> due(Instant now, int limit) {
        return draws.values().stream()
                .filter(draw -> isDue(draw.nextAt(), now))
                .map(draw -> new Due(draw.id(), Objects.requireNonNull(draw.nextAt())))
                .sorted(Comparator.comparing(Due::since).thenComparing(Due::drawId))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(@Nullable Instant nextAt, Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    private boolean isNext(Draw next) {
        return locate(next.id())
                .filter(stored -> stored.version() == next.version() - 1)
                .isPresent();
    }

    private Stream<Draw> ofLottery(Tenant tenant, String lotterySlug) {
        return draws.values().stream()
                .filter(draw ->
                        draw.tenant().equals(tenant)
                                && LotteryOccasion.of(draw).slug().equals(lotterySlug));
    }
}
