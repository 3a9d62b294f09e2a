package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.lotteries.tickets.OpenLottery.DRAW;
import static fairdraw.domain.lotteries.tickets.OpenLottery.entered;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindTicketsTest {

    private final OpenLottery lottery = new OpenLottery();
    private final FindTickets find =
            new FindTickets(lottery.tickets, lottery.tickets, new FixedRootKeys());

    private Ticket enter(Optional<String> person, Optional<String> userId) {
        EnterLottery.Request ada = SampleRequests.request("ada", Optional.empty());
        Buyer buyer = new Buyer(person.flatMap(name -> SampleRequests.buyer(name).email()), userId);
        return entered(
                lottery.enterLottery()
                        .enter(
                                new EnterLottery.Request(
                                        ada.tenant(),
                                        ada.lotterySlug(),
                                        buyer,
                                        ada.lines(),
                                        ada.salt(),
                                        ada.key(),
                                        ada.purchase())));
    }

    @Test
    void aPersonIsFoundByTheAddressInAnyFormOrByTheUserIdWithoutOne() {
        Ticket ada = enter(Optional.of("ada"), Optional.of("u-1"));
        Ticket user = enter(Optional.empty(), Optional.of("u-1"));
        Ticket odd = enter(Optional.empty(), Optional.of("ada@example.com"));

        assertThat(find.ofPerson(DRAW, " ADA@Example.com ")).containsExactly(ada);
        assertThat(find.ofPerson(DRAW, "u-1")).containsExactly(user);
        assertThat(find.ofPerson(DRAW, "ada@example.com")).containsExactly(ada, odd);
        assertThat(find.ofPerson(DRAW, "U-1")).isEmpty();
    }

    @Test
    void everyTicketIsOnOnePage() {
        List<Ticket> all = new ArrayList<>();
        for (int person = 0; person < 25; person++) {
            all.add(enter(Optional.of("p" + person), Optional.empty()));
        }

        List<Ticket> listed = Pages.all(7, wanted -> find.page(DRAW, wanted));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Pages.all(7, wanted -> find.page(DRAW, wanted))).isEqualTo(listed);
    }

    @Test
    void aReferenceOfAnotherDrawFindsNothing() {
        Ticket ada = enter(Optional.of("ada"), Optional.empty());
        Draw other =
                SampleDraws.open(
                        DRAW.tenant(),
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        new LotterySlug("mega"));

        assertThat(find.withReference(DRAW, ada.ref())).contains(ada);
        assertThat(find.withReference(other, ada.ref())).isEmpty();
        assertThat(find.withReference(DRAW, new TicketRef("LX-2026-0301-00000000"))).isEmpty();
    }
}
