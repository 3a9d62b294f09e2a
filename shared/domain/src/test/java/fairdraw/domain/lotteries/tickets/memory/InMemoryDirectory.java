package fairdraw.domain.lotteries.tickets.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The lists of lotteries' tickets in memory, with the lotteries and references that exist. */
public final class InMemoryDirectory implements Directory {

    private final Map<Name, LotteryId> lotteries = new HashMap<>();
    private final Set<Name> claimed = new HashSet<>();
    private final Map<Name, Map<String, DirectoryRow>> lists = new HashMap<>();

    /** A lottery by its slug, or a ticket by its reference. */
    private record Name(Tenant tenant, String text) {}

    /** Has a lottery exist. */
    public synchronized void know(Tenant tenant, LotterySlug slug, LotteryId lotteryId) {
        lotteries.put(new Name(tenant, slug.text()), lotteryId);
    }

    /** Claims a ticket's reference, as its purchase does. */
    public synchronized void claim(Ticket ticket) {
        claimed.add(new Name(ticket.tenant(), ticket.ref().text()));
    }

    @Override
    public synchronized Optional<Listed> newest(
            Tenant tenant, LotterySlug lotterySlug, long skipped, int limit, OptionalLong known) {
        List<DirectoryRow> rows = new ArrayList<>(list(tenant, lotterySlug).values()).reversed();
        return Optional.ofNullable(lotteries.get(new Name(tenant, lotterySlug.text())))
                .map(id ->
                        new Listed(
                                id,
                                rows.stream().skip(skipped).limit(limit).toList(),
                                rows.size()));
    }

    @Override
    public synchronized List<Ticket> append(
            Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets) {
        List<Ticket> unclaimed = new ArrayList<>();
        for (Ticket ticket : tickets) {
            if (isClaimed(ticket)) {
                list(tenant, lotterySlug).putIfAbsent(ticket.ref().text(), DirectoryRow.of(ticket));
            } else {
                unclaimed.add(ticket);
            }
        }
        return unclaimed;
    }

    @Override
    public synchronized boolean rewrite(Ticket ticket) {
        if (isClaimed(ticket)) {
            list(ticket.tenant(), ticket.lotterySlug())
                    .merge(
                            ticket.ref().text(),
                            DirectoryRow.of(ticket),
                            (row, next) -> row.buyer().isPresent() ? next : row);
            return true;
        }
        return false;
    }

    @Override
    public synchronized void erase(Ticket ticket) {
        if (rewrite(ticket)) {
            list(ticket.tenant(), ticket.lotterySlug())
                    .put(ticket.ref().text(), DirectoryRow.of(ticket).erased());
        }
    }

    private boolean isClaimed(Ticket ticket) {
        return claimed.contains(new Name(ticket.tenant(), ticket.ref().text()));
    }

    private Map<String, DirectoryRow> list(Tenant tenant, LotterySlug slug) {
        return lists.computeIfAbsent(new Name(tenant, slug.text()), _ -> new LinkedHashMap<>());
    }
}
