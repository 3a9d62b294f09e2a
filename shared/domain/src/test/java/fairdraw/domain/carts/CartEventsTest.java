package fairdraw.domain.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CartEventsTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final Issued ISSUED =
            new Issued(
                    new ItemName("7", 0),
                    0,
                    new Asked("b1", "11"),
                    "aa",
                    new LotterySlug("weekly"),
                    new TicketId("01957b1c"),
                    new TicketRef("LX-2026-0701-AAAAAAAA"),
                    new DrawId("draw-1"),
                    Optional.of(PriceWarning.BELOW_PRICE),
                    NOW);
    private static final Refused REFUSED =
            new Refused(
                    new ItemName("8", 0), 1, "aa", Optional.empty(), Reason.UNKNOWN_LOTTERY, NOW);

    @Test
    void aReportIsToldInOneEventOfTicketsAndOneOfRefusals() {
        List<DomainEvent> events = told("r1", ISSUED, REFUSED);

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly("cart.tickets.issued", "cart.tickets.refused");
        assertThat(events.getFirst().data().toString())
                .isEqualTo(
                        "{cartId=c-1, version=aa, userId=u-1, tickets=[{item=0, itemId=7, lotterySlug=weekly,"
                                + " ticketId=01957b1c, ticketRef=LX-2026-0701-AAAAAAAA,"
                                + " drawId=draw-1, warning=BELOW_PRICE}]}");
        assertThat(events.getLast().data().toString())
                .isEqualTo(
                        "{cartId=c-1, version=aa, userId=u-1, items=[{item=1, itemId=8, lotterySlug=null,"
                                + " reason=unknown lottery}]}");
    }

    @Test
    void nothingIsToldOfWhatDidNotHappen() {
        assertThat(told("r1", ISSUED))
                .extracting(DomainEvent::type)
                .containsExactly("cart.tickets.issued");
        assertThat(told("r1", REFUSED))
                .extracting(DomainEvent::type)
                .containsExactly("cart.tickets.refused");
    }

    @Test
    void aReportToldAgainHasTheSameIdsAndAnotherOneOthers() {
        assertThat(told("r1", ISSUED)).isEqualTo(told("r1", ISSUED));
        assertThat(told("r1", ISSUED).getFirst().id())
                .isNotEqualTo(told("r2", ISSUED).getFirst().id());
    }

    private static List<DomainEvent> told(String id, ItemOutcome... outcomes) {
        var report = new TicketReport("aa", "u-1", List.of(outcomes), NOW);
        return CartEvents.reported(TENANT, new CartId("c-1"), id, report);
    }
}
