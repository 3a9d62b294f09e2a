package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.FindTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketDocument;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tickets of a lottery's draw, with their outcomes. */
final class TicketList implements EntriesView.Source<Ticket> {

    private final FindTickets tickets;
    private final Draw draw;

    TicketList(FindTickets tickets, Draw draw) {
        this.tickets = tickets;
        this.draw = draw;
    }

    @Override
    public boolean isCursor(String text) {
        return FindTickets.isCursor(text);
    }

    @Override
    public Page<Ticket> page(Page.Wanted wanted) {
        return tickets.page(draw, wanted);
    }

    /** Takes a text as a reference, as an e-mail address and as a user id. */
    @Override
    public List<Ticket> search(String text) {
        return Stream.concat(
                        tickets.withReference(draw, new TicketRef(Identifier.read(text))).stream(),
                        tickets.ofPerson(draw, text).stream())
                .distinct()
                .toList();
    }

    @Override
    public String place(Ticket ticket) {
        return DrawTickets.place(ticket);
    }

    FileListing.Form<Ticket> form() {
        return new FileListing.Form<>(
                List.of(
                        "id",
                        "ticketRef",
                        "email",
                        "externalUserId",
                        "status",
                        "entryMethod",
                        "createdAt",
                        "voidReason",
                        "cartId",
                        "winTier",
                        "winAmountCents",
                        "lines"),
                this::json,
                this::cells);
    }

    private TicketOutcome outcome(Ticket ticket) {
        return TicketOutcome.of(ticket.lines(), ticket.voided().isPresent(), draw);
    }

    private Json json(Ticket ticket) {
        Json form = Json.object().put("kind", "ticket");
        TicketDocument.listed(DirectoryRow.of(ticket), ticket.lotteryId(), outcome(ticket))
                .forEach(form::put);
        return form.put("voidReason", ticket.voided())
                .put("cartId", ticket.purchase().map(purchase -> purchase.cartId().text()));
    }

    private List<String> cells(Ticket ticket) {
        TicketOutcome outcome = outcome(ticket);
        return List.of(
                ticket.id().text(),
                ticket.ref().text(),
                ticket.buyer().address().orElse(""),
                ticket.buyer().userId().orElse(""),
                outcome.status().name(),
                ticket.purchase().isPresent() ? "PURCHASE" : "PARTNER_API",
                IsoTime.text(ticket.createdAt()),
                ticket.voided().orElse(""),
                ticket.purchase().map(purchase -> purchase.cartId().text()).orElse(""),
                orEmpty(outcome.winTier()),
                Long.toString(outcome.winAmountCents()),
                ticket.lines().stream()
                        .map(line -> numbers(line.main()) + '+' + numbers(line.bonus()))
                        .collect(Collectors.joining(";")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
