package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.lotteries.tickets.Tickets;

/** Everything that the draws of lotteries leave behind, as an audit reads it. */
public record Audited(
        Tickets tickets, Gates gates, SealedLists lists, Results results, RecordedBus bus) {}
