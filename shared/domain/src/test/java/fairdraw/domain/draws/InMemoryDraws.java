package fairdraw.domain.draws;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.InMemoryRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws in memory, with their gates. */
public final class InMemoryDraws implements Draws {

    private static final Comparator<Draw> BY_CLOSING =
            Comparator.comparing((Draw draw) -> draw.rules().times().closeAt())
                    .thenComparing(draw -> draw.id().text());

    public final InMemoryGates gates = new InMemoryGates();
    public final InMemoryRegister register = new InMemoryRegister();
    private final Map<DrawId, Draw> draws = new LinkedHashMap<>();

    @Override
    public synchronized boolean create(Draw draw) {
        if (draws.containsKey(draw.id()) || !numberFollows(draw)) {
            return false;
        }
        draws.put(draw.id(), draw);
        announce(draw, true);
        gates.build(draw);
        return true;
    }

    /** Admits an entry as soon as the draw opens, which fixes its rules. */
    public synchronized void enter(DrawId drawId) {
        Draw draw = locate(drawId).orElseThrow();
        gates.admit(draw, 0, draw.rules().times().openAt());
    }

    /** Returns the draws of a tenant. */
    public synchronized List<Draw> all(Tenant tenant) {
        return draws.values().stream().filter(draw -> draw.tenant().equals(tenant)).toList();
    }

    /** Deletes a draw of this version that has no entry. */
    public synchronized Edit delete(Draw draw) {
        if (!find(draw.tenant(), draw.id()).filter(draw::equals).isPresent()) {
            return Edit.CHANGED;
        }
        if (gates.haveAdmitted(draw)) {
            return Edit.ENTERED;
        }
        gates.remove(draw);
        draws.remove(draw.id());
        have(draw.to(draw.progress(), null, draw.updatedAt()), DrawEntries.deleted(draw));
        return Edit.DONE;
    }

    @Override
    public synchronized Optional<Draw> find(Tenant tenant, DrawId drawId) {
        return locate(drawId).filter(draw -> draw.tenant().equals(tenant));
    }

    @Override
    public synchronized Optional<Draw> locate(DrawId drawId) {
        return Optional.ofNullable(draws.get(drawId));
    }

    @Override
    public synchronized Map<DrawId, Draw> findAll(Tenant tenant, Collection<DrawId> drawIds) {
        return drawIds.stream()
                .distinct()
                .map(id -> find(tenant, id))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Draw::id, draw -> draw));
    }

    private boolean numberFollows(Draw draw) {
        return draw.registered()
                .filter(place -> place.number() != register.announced(draw.tenant()) + 1)
                .isEmpty();
    }

    private void announce(Draw draw, boolean isFirst) {
        have(draw, DrawEntries.announced(draw));
        if (isFirst) {
            draw.registered().ifPresent(place -> register.announce(draw.tenant(), place.number()));
        }
    }

    /** Has an entry wait that {@code next} makes true. */
    private void have(Draw next, Optional<Draft> entry) {
        entry.ifPresent(draft -> register.put(DrawEntries.waiting(next, draft)));
    }

    @Override
    public synchronized boolean replace(Draw next, Optional<Draft> entry) {
        if (isNext(next)) {
            draws.put(next.id(), next);
            have(next, entry);
        }
        return locate(next.id()).filter(next::equals).isPresent();
    }

    @Override
    public synchronized Edit amend(Draw previous, Draw next) {
        if (!isNext(next)) {
            return Edit.CHANGED;
        }
        if (!gates.areAsBuilt(previous)) {
            return Edit.ENTERED;
        }
        boolean isFirst = previous.registered().isEmpty();
        if (isFirst && !numberFollows(next)) {
            return Edit.CHANGED;
        }
        announce(next, isFirst);
        gates.build(next);
        draws.put(next.id(), next);
        return Edit.DONE;
    }

    @Override
    public synchronized List<Draw> upcoming(
            Tenant tenant, LotterySlug lotterySlug, Instant now, int limit) {
        return ofLottery(tenant, lotterySlug)
                .filter(draw -> draw.isUnclosed(now))
                .sorted(BY_CLOSING)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized NumberedPage<Draw> ofLottery(
            Tenant tenant, LotterySlug lotterySlug, int page, int limit) {
        List<Draw> all = ofLottery(tenant, lotterySlug).sorted(BY_CLOSING.reversed()).toList();
        return new NumberedPage<>(
                all.stream().skip((page - 1L) * limit).limit(limit).toList(),
                all.size(),
                page,
                limit);
    }

    @Override
    public synchronized Page<Draw> ofLottery(
            Tenant tenant, LotterySlug lotterySlug, Page.Wanted wanted) {
        return Pages.descending(
                ofLottery(tenant, lotterySlug).toList(),
                wanted,
                draw -> place(draw.rules().times().closeAt(), draw));
    }

    @Override
    public synchronized Page<Draw> ofTenant(Tenant tenant, Page.Wanted wanted) {
        return Pages.descending(all(tenant), wanted, draw -> place(draw.createdAt(), draw));
    }

    private static String place(Instant at, Draw draw) {
        return "%019d#%s".formatted(at.toEpochMilli(), draw.id());
    }

    @Override
    public synchronized List<Due> due(Instant now, int limit) {
        return DueInTurn.of(
                draws.values().stream()
                        .filter(draw -> isDue(draw.nextAt(), now))
                        .map(draw ->
                                new Due(
                                        draw.tenant(),
                                        draw.id(),
                                        Objects.requireNonNull(draw.nextAt())))
                        .toList(),
                limit);
    }

    private static boolean isDue(@Nullable Instant nextAt, Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    private boolean isNext(Draw next) {
        return locate(next.id())
                .filter(stored -> stored.version() == next.version() - 1)
                .isPresent();
    }

    private Stream<Draw> ofLottery(Tenant tenant, LotterySlug lotterySlug) {
        return draws.values().stream()
                .filter(draw ->
                        draw.tenant().equals(tenant)
                                && draw.occasion() instanceof LotteryOccasion(_, var slug)
                                && slug.equals(lotterySlug));
    }
}
