package fairdraw.functions.records;

import fairdraw.aws.TransientFaults;
import fairdraw.aws.lotteries.TicketItems;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The step that copies tickets from the stream into the listing directory. Records that fail
 * because the database is unavailable are retried; those that can never succeed are parked, so that
 * they hold up no others.
 */
public final class DirectoryFiller {

    private final Directory directory;
    private final Parking parking;

    public DirectoryFiller(Directory directory, Parking parking) {
        this.directory = directory;
        this.parking = parking;
    }

    private record Lane(Tenant tenant, LotterySlug lotterySlug) {}

    private record Change(StreamRecord record, Ticket ticket) {}

    public BatchResult fill(List<StreamRecord> records) {
        var result = new BatchResult();
        Map<Lane, List<Change>> lanes = new LinkedHashMap<>();
        for (StreamRecord record : records) {
            try {
                if (record.type().equals(TicketItems.TYPE)) {
                    Ticket ticket = TicketItems.read(record.newImage());
                    lanes.computeIfAbsent(
                                    new Lane(ticket.tenant(), ticket.lotterySlug()),
                                    lane -> new ArrayList<>())
                            .add(new Change(record, ticket));
                }
            } catch (RuntimeException unreadable) {
                result.park(record, unreadable, parking);
            }
        }
        lanes.forEach((lane, changes) -> fill(lane, changes, result));
        return result;
    }

    private void fill(Lane lane, List<Change> changes, BatchResult result) {
        List<Change> bought = changes.stream().filter(each -> each.record().isInsert()).toList();
        for (int at = 0; at < bought.size(); at += Directory.BATCH) {
            append(lane, bought.subList(at, Math.min(bought.size(), at + Directory.BATCH)), result);
        }
        for (Change change : changes) {
            if (change.ticket().voided().isPresent()) {
                rewrite(change, result);
            }
        }
    }

    private void append(Lane lane, List<Change> changes, BatchResult result) {
        List<Ticket> tickets = changes.stream().map(Change::ticket).toList();
        try {
            Set<TicketRef> unclaimed = new HashSet<>();
            directory
                    .append(lane.tenant(), lane.lotterySlug(), tickets)
                    .forEach(ticket -> unclaimed.add(ticket.ref()));
            for (Change change : changes) {
                if (unclaimed.contains(change.ticket().ref())) {
                    result.park(change.record(), unclaimed(change.ticket()), parking);
                }
            }
        } catch (RuntimeException failure) {
            if (TransientFaults.include(failure)) {
                changes.forEach(change -> result.failed(change.record()));
            } else if (changes.size() == 1) {
                result.park(changes.getFirst().record(), failure, parking);
            } else {
                // One of them fails the whole batch: each is retried by itself.
                changes.forEach(change -> append(lane, List.of(change), result));
            }
        }
    }

    private void rewrite(Change change, BatchResult result) {
        try {
            if (!directory.rewrite(change.ticket())) {
                result.park(change.record(), unclaimed(change.ticket()), parking);
            }
        } catch (RuntimeException failure) {
            if (TransientFaults.include(failure)) {
                result.failed(change.record());
            } else {
                result.park(change.record(), failure, parking);
            }
        }
    }

    private static RuntimeException unclaimed(Ticket ticket) {
        return new IllegalStateException("nothing claims the reference " + ticket.ref());
    }
}
