package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.FullGates;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Enters a person into the open draw of a lottery: one ticket, in one transaction. */
public final class EnterLottery {

    private static final int ATTEMPTS = 16;
    private static final int LOOKS = 3;
    private static final DateTimeFormatter REFERENCE_DATE =
            DateTimeFormatter.ofPattern("'LX-'uuuu'-'MMdd'-'", Locale.ROOT);
    private static final String REFERENCE_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A line as the caller chose it, in any order, playable or not. */
    public record Line(List<Integer> main, List<Integer> bonus) {

        private boolean isDistinct() {
            return new HashSet<>(main).size() == main.size()
                    && new HashSet<>(bonus).size() == bonus.size();
        }
    }

    /**
     * A request for a ticket.
     *
     * @param lines empty for a quick pick
     * @param salt a text of the entrant's own, at most 64 characters; empty without one
     * @param purchase the item of a cart that pays for the ticket
     */
    public record Request(
            Tenant tenant,
            LotterySlug lotterySlug,
            Buyer buyer,
            Optional<List<Line>> lines,
            String salt,
            Optional<RequestKey> key,
            Optional<Purchase> purchase) {}

    /** The outcome of a request; all but {@link Entered} have written nothing. */
    public sealed interface Outcome {
        /** The ticket exists, bought by this request or by an earlier attempt of it. */
        record Entered(Ticket ticket) implements Outcome {}

        record LotteryNotFound() implements Outcome {}

        record LotteryNotActive() implements Outcome {}

        record NoOpenDraw() implements Outcome {}

        /** The draw has as many tickets, or lines, as this deployment can draw. */
        record DrawFull() implements Outcome {}

        record InvalidLines() implements Outcome {}

        record MaxTicketsExceeded() implements Outcome {}

        /** The request key belongs to another request, or the item of the cart to a ticket. */
        record KeyReused() implements Outcome {}

        /** Concurrent writers won every attempt; nothing rules the entry out. */
        record Busy() implements Outcome {}
    }

    private final Boards boards;
    private final Tickets tickets;
    private final RootKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final Backoff backoff;
    private final FullGates fullGates = new FullGates();

    public EnterLottery(
            Boards boards,
            Tickets tickets,
            RootKeys keys,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.boards = boards;
        this.tickets = tickets;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.ids = new Ids(clock, random);
        this.backoff = backoff;
    }

    /**
     * Enters the person or returns the reason for a refusal. Every refusal rests on a consistent
     * read.
     */
    public Outcome enter(Request request) {
        Instant now = now();
        Outcome outcome =
                boards.remembered(request.tenant(), request.lotterySlug(), now)
                        .map(board -> enter(request, board, now))
                        .filter(EnterLottery::isFinal)
                        .orElseGet(Outcome.Busy::new);
        for (int look = 1; look <= LOOKS && outcome instanceof Outcome.Busy; look++) {
            outcome = enterFreshly(request);
        }
        return outcome instanceof Outcome.Entered ? outcome : earlier(request, now).orElse(outcome);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a fresh read of lottery and draws could not change the outcome. */
    private static boolean isFinal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Entered _,
                    Outcome.DrawFull _,
                    Outcome.MaxTicketsExceeded _,
                    Outcome.KeyReused _ ->
                    true;
            case Outcome.LotteryNotFound _,
                    Outcome.LotteryNotActive _,
                    Outcome.NoOpenDraw _,
                    Outcome.InvalidLines _,
                    Outcome.Busy _ ->
                    false;
        };
    }

    /**
     * The clock is read after the board: if the board shows a draw as closed, its close has passed.
     */
    private Outcome enterFreshly(Request request) {
        return boards.read(request.tenant(), request.lotterySlug(), now())
                .map(board -> enter(request, board, now()))
                .orElseGet(Outcome.LotteryNotFound::new);
    }

    /**
     * Returns the outcome of an earlier request with the same key, so that a retry gets the first
     * answer.
     */
    private Optional<Outcome> earlier(Request request, Instant now) {
        return request.key()
                .flatMap(key ->
                        tickets.remembered(request.tenant(), key, now)
                                .map(first ->
                                        first.requestHash().equals(key.requestHash())
                                                ? new Outcome.Entered(first.ticket())
                                                : new Outcome.KeyReused()));
    }

    private Outcome enter(Request request, Boards.Board board, Instant now) {
        if (board.lottery().status(now) != LotteryStatus.ACTIVE) {
            return new Outcome.LotteryNotActive();
        }
        return board.open(now)
                .map(draw -> enter(request, board, draw, now))
                .orElseGet(Outcome.NoOpenDraw::new);
    }

    private Outcome enter(Request request, Boards.Board board, Draw draw, Instant now) {
        LotteryRules rules = LotteryRules.of(draw);
        List<NumberLine> lines =
                request.lines()
                        .map(EnterLottery::canonical)
                        .orElseGet(() -> List.of(QuickPick.of(rules.numbers(), random)));
        if (!rules.allows(lines)) {
            return new Outcome.InvalidLines();
        }
        Ticket drafted = draft(request, draw, lines, now);
        OptionalInt gate = fullGates.choose(draw, drafted.gate(), now, random);
        return gate.isEmpty()
                ? new Outcome.DrawFull()
                : enter(request, board, draw, drafted.atGate(gate.getAsInt()), now);
    }

    private Outcome enter(
            Request request, Boards.Board board, Draw draw, Ticket drafted, Instant now) {
        Ticket ticket = drafted;
        var fresh = new Tickets.Player(randomBytes());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (tickets.buy(draw, ticket, fresh, request.key(), now)) {
                case Bought.Accepted(Ticket bought) -> {
                    return new Outcome.Entered(bought);
                }
                case Bought.CapReached _ -> {
                    return new Outcome.MaxTicketsExceeded();
                }
                case Bought.KeyUsed _ -> {
                    return new Outcome.KeyReused();
                }
                case Bought.GateShut _ -> {
                    // The draw may have closed since this began, which opened the next one.
                    return enter(request, board.without(draw), now());
                }
                case Bought.RulesChanged _ -> {
                    return new Outcome.Busy();
                }
                case Bought.GateFull _ -> {
                    fullGates.add(draw, ticket.gate(), now);
                    OptionalInt other = fullGates.other(draw, ticket.gate(), now, random);
                    if (other.isEmpty()) {
                        return new Outcome.DrawFull();
                    }
                    ticket = ticket.atGate(other.getAsInt());
                }
                case Bought.NameTaken _ -> ticket = ticket.renamed(reference(now), randomNumber());
                case Bought.Contended _ -> {
                    backoff.pause(attempt);
                    ticket = ticket.atGate(random.nextInt(draw.spread().gates()));
                }
            }
        }
        return new Outcome.Busy();
    }

    /** Returns the lines in canonical form; no lines at all if one of them has none. */
    static List<NumberLine> canonical(List<Line> lines) {
        return lines.stream().allMatch(Line::isDistinct)
                ? lines.stream()
                        .map(line -> NumberLine.canonical(line.main(), line.bonus()))
                        .toList()
                : List.of();
    }

    private Ticket draft(Request request, Draw draw, List<NumberLine> lines, Instant now) {
        Person person = request.buyer().in(draw, keys);
        return new Ticket(
                new TicketId(ids.uuid().toString()),
                reference(now),
                new Ticket.Game(
                        draw.tenant(),
                        draw.id(),
                        LotteryOccasion.of(draw).id(),
                        LotteryOccasion.of(draw).slug()),
                new Ticket.Sale(
                        request.buyer(),
                        lines,
                        now,
                        request.purchase()
                                .map(purchase ->
                                        purchase.compared(LotteryRules.of(draw), lines.size()))),
                new Ticket.InDraw(
                        person.key(),
                        randomNumber(),
                        randomBytes(),
                        request.salt(),
                        person.gate(draw.spread())),
                Optional.empty());
    }

    private long randomNumber() {
        return Integer.toUnsignedLong(random.nextInt());
    }

    private String randomBytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }

    /** Returns {@code LX-YYYY-MMDD-} and eight random characters, none of them I, L, O or U. */
    private TicketRef reference(Instant now) {
        StringBuilder text = new StringBuilder(REFERENCE_DATE.format(now.atOffset(ZoneOffset.UTC)));
        random.ints(8, 0, REFERENCE_CHARACTERS.length())
                .forEach(i -> text.append(REFERENCE_CHARACTERS.charAt(i)));
        return new TicketRef(text.toString());
    }
}
