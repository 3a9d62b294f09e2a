package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tickets of a lottery, newest first, with their outcomes. Takes two round trips at any
 * depth, and a third if this environment does not know the approximate length of the list.
 */
public final class ListEntries {

    private static final int REMEMBERED_DRAWS = 1_000;
    private static final int REMEMBERED_LISTS = 1_000;

    private final Directory directory;
    private final Draws draws;
    private final Map<DrawId, Draw> finished = new ConcurrentHashMap<>();
    private final Map<ListOf, Long> lengths = new ConcurrentHashMap<>();

    public ListEntries(Directory directory, Draws draws) {
        this.directory = directory;
        this.draws = draws;
    }

    private record ListOf(Tenant tenant, LotterySlug lotterySlug) {}

    /** A listed ticket with its outcome. */
    public record Entry(DirectoryRow row, LotteryId lotteryId, TicketOutcome outcome) {}

    /**
     * Returns a page of the tickets; a page past the last is empty.
     *
     * @param page from 1
     * @param limit 1 to 100
     * @return empty if there is no such lottery
     */
    public Optional<NumberedPage<Entry>> list(
            Tenant tenant, LotterySlug lotterySlug, int page, int limit) {
        ListOf list = new ListOf(tenant, lotterySlug);
        Long known = lengths.get(list);
        Optional<Directory.Listed> found =
                directory.newest(
                        tenant,
                        lotterySlug,
                        (page - 1L) * limit,
                        limit,
                        known == null ? OptionalLong.empty() : OptionalLong.of(known));
        found.ifPresent(listed -> remember(list, listed.total()));
        return found.map(
                listed -> new NumberedPage<>(entries(tenant, listed), listed.total(), page, limit));
    }

    private void remember(ListOf list, long length) {
        if (lengths.size() > REMEMBERED_LISTS) {
            lengths.clear();
        }
        lengths.put(list, length);
    }

    private List<Entry> entries(Tenant tenant, Directory.Listed listed) {
        Map<DrawId, Draw> named = draws(tenant, listed.rows());
        return listed.rows().stream()
                .map(row -> entry(row, listed.lotteryId(), named.get(row.drawId())))
                .toList();
    }

    private static Entry entry(DirectoryRow row, LotteryId lotteryId, @Nullable Draw draw) {
        if (draw == null) {
            throw new IllegalStateException("ticket " + row.ref() + " is of no draw");
        }
        return new Entry(row, lotteryId, TicketOutcome.of(row.lines(), row.isVoid(), draw));
    }

    /**
     * Returns the draws that {@code rows} name; a finished draw never changes, so it is read once.
     */
    private Map<DrawId, Draw> draws(Tenant tenant, List<DirectoryRow> rows) {
        Map<DrawId, Draw> named = new HashMap<>();
        Set<DrawId> unknown = new HashSet<>();
        for (DirectoryRow row : rows) {
            Draw known = finished.get(row.drawId());
            if (known != null) {
                named.put(row.drawId(), known);
            } else {
                unknown.add(row.drawId());
            }
        }
        if (!unknown.isEmpty()) {
            Map<DrawId, Draw> read = draws.findAll(tenant, unknown);
            named.putAll(read);
            remember(read);
        }
        return named;
    }

    private void remember(Map<DrawId, Draw> read) {
        if (finished.size() > REMEMBERED_DRAWS) {
            finished.clear();
        }
        read.values().stream()
                .filter(TicketOutcome::isFinal)
                .forEach(draw -> finished.put(draw.id(), draw));
    }
}
