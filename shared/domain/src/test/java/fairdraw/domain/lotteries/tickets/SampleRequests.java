package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.TENANT;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.EnterLottery.Request;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import java.util.List;
import java.util.Optional;

/** Requests for tickets of one lottery. */
final class SampleRequests {

    private SampleRequests() {}

    static Request in(Tenant tenant, LotterySlug slug) {
        return new Request(
                tenant,
                slug,
                buyer("ada"),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    static Request request(String person, Optional<List<Line>> lines) {
        return new Request(
                TENANT,
                new LotterySlug("mega"),
                buyer(person),
                lines,
                "",
                Optional.empty(),
                Optional.empty());
    }

    static Request salted(String person, String salt) {
        return new Request(
                TENANT,
                new LotterySlug("mega"),
                buyer(person),
                Optional.empty(),
                salt,
                Optional.empty(),
                Optional.empty());
    }

    static Request keyed(String person, String hash) {
        return new Request(
                TENANT,
                new LotterySlug("mega"),
                buyer(person),
                Optional.empty(),
                "",
                Optional.of(new RequestKey("key", hash)),
                Optional.empty());
    }

    /** Returns the request for an item of a cart. */
    static Request purchase(Draw draw, String person) {
        Ticket ticket = SampleTickets.in(new CartId("cart"), SampleTickets.of(draw, person, 1));
        return new Request(
                TENANT,
                new LotterySlug("mega"),
                ticket.buyer(),
                Optional.empty(),
                "",
                Optional.empty(),
                ticket.purchase());
    }

    static Buyer buyer(String person) {
        return new Buyer(EmailAddress.parse(person + "@example.com"), Optional.empty());
    }
}
