package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DrawWorld;
import fairdraw.aws.draws.results.DynamoDbSettledRanges;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.carts.settlement.SettlementNews;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.results.DrawResult;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.tickets.Boards;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.TellTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.winners.Audited;
import fairdraw.domain.lotteries.winners.LotteryEvidence;
import fairdraw.domain.lotteries.winners.LotteryKind;
import fairdraw.domain.lotteries.winners.SettleLottery;
import fairdraw.domain.lotteries.winners.Winners;
import fairdraw.domain.lotteries.winners.WinningNews;
import fairdraw.domain.register.InMemoryRegister;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Everything from the entry to the last prize of a lottery, on tables of its own. */
public final class LotteryWorld extends DrawWorld {

    public static final Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-01T20:00:00Z");
    public static final Tenant TENANT = new Tenant(new OrganisationId("org_world"), Mode.TEST);
    public static final LotterySlug SLUG = new LotterySlug("weekly");
    public static final DrawId DRAW = new DrawId("01957b1c-0000-8000-9000-000000000001");
    public static final int LEAD = 600;

    public final DynamoDbTickets tickets;
    public final DynamoDbSettledRanges ranges;
    public final DynamoDbLotteries lotteries;
    public final DynamoDbPools pools;

    public final LotteryKind kind;

    /** Everything that an audit of this world reads. */
    public final Audited audited;

    public final CloseDrawEarly closeEarly;
    public final AdvanceDraw advanceDraw;

    public LotteryWorld(DynamoDbClient client, long seed) {
        super(client, seed, OPENS.plusSeconds(1));
        tickets =
                new DynamoDbTickets(client, transactions, names.draws(), names.carts(), 10_000_000);
        ranges = new DynamoDbSettledRanges(client, names.draws());
        lotteries = new DynamoDbLotteries(client, transactions, names.lotteries());
        pools =
                new DynamoDbPools(
                        client, transactions, backoff, names.lotteries(), names.register());
        audited = new Audited(tickets, gates, lists, results, bus);
        closeEarly = new CloseDrawEarly(draws, triggers, _ -> {}, clock);
        kind =
                new LotteryKind(
                        gates,
                        entries,
                        new LotteryKind.Steps(
                                new DrawResult(
                                        draws,
                                        new FixResult(results, beacons, new InMemoryRegister()),
                                        triggers,
                                        clock),
                                new SettleLottery(draws, lists, ranges, money, triggers, clock),
                                new CompleteLottery(draws, clock),
                                new TellTickets(
                                        draws,
                                        bus,
                                        bus,
                                        triggers,
                                        clock,
                                        List.of(
                                                new WinningNews(
                                                        new Winners(lists, tickets, ranges)),
                                                new SettlementNews(lists, tickets, lotteries)))),
                        _ -> {},
                        new LotteryEvidence());
        advanceDraw =
                new AdvanceDraw(
                        draws,
                        new AdvanceDraw.Steps(
                                new OpenDraw(draws, clock),
                                new CloseDraw(gates, money, closed -> {}, clock),
                                new SealDraw(
                                        draws,
                                        gates,
                                        entries,
                                        lists,
                                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                                        triggers,
                                        clock),
                                draw -> kind.next(draw).take(draw),
                                cancelDraw),
                        clock);
    }

    /** Creates a world in which nothing goes wrong. */
    public static LotteryWorld calm(long seed) {
        return new LotteryWorld(SharedStore.client(), seed);
    }

    /** Adds the lottery {@link #SLUG} and its open draw {@link #DRAW} on these terms. */
    public LotteryWorld with(Terms terms) {
        createLottery(TENANT, terms);
        createDraw(TENANT, DRAW, terms, new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LEAD)));
        return this;
    }

    public Lottery createLottery(Tenant tenant, Terms terms) {
        Lottery.Form form = SampleLottery.with(terms, SampleLottery.form(Optional.empty()));
        Lottery lottery =
                Lottery.create(
                        tenant,
                        new LotteryId(new UUID(0, 1).toString()),
                        SLUG,
                        form,
                        clock.instant());
        if (!lotteries.create(lottery)) {
            throw new IllegalStateException("two lotteries of one slug");
        }
        return lottery;
    }

    public Draw createDraw(Tenant tenant, DrawId id, Terms terms, DrawTimes times) {
        return create(
                SampleRegisters.unseen(
                        PlannedDraws.of(tenant, id, terms, times),
                        register.announced(tenant) + 1,
                        Optional.empty()));
    }

    /** Creates the first draw in a register. */
    public Draw createDraw(
            Tenant tenant, DrawId id, Terms terms, DrawTimes times, Registration registration) {
        return create(PlannedDraws.of(tenant, id, terms, times).registered(registration, 1));
    }

    private Draw create(Draw draw) {
        if (!draws.create(draw)) {
            throw new IllegalStateException("two draws of one id");
        }
        return draw;
    }

    @Override
    public Draw draw() {
        return draw(DRAW);
    }

    public Draw draw(DrawId id) {
        return draws.locate(id).orElseThrow();
    }

    /** Returns the use case in a function environment of its own, with nothing cached yet. */
    public EnterLottery enterLottery() {
        return enterLottery(clock);
    }

    /** Returns the same in an environment with a clock of its own. */
    public EnterLottery enterLottery(InstantSource clock) {
        return new EnterLottery(
                new Boards(lotteries, draws), tickets, keys, clock, random, backoff);
    }

    public EnterLottery.Outcome enter(EnterLottery.Request request) {
        return enterLottery().enter(request);
    }

    /** Returns a request of this player for a quick pick. */
    public static EnterLottery.Request quickPick(String email) {
        return request(TENANT, email, Optional.empty(), Optional.empty());
    }

    public static EnterLottery.Request lines(String email, EnterLottery.Line... lines) {
        return request(TENANT, email, Optional.of(List.of(lines)), Optional.empty());
    }

    public static EnterLottery.Request request(
            Tenant tenant,
            String email,
            Optional<List<EnterLottery.Line>> lines,
            Optional<RequestKey> key) {
        return new EnterLottery.Request(
                tenant,
                SLUG,
                new Buyer(EmailAddress.parse(email), Optional.empty()),
                lines,
                "",
                key,
                Optional.empty());
    }

    /** Returns the ticket of an entry that must succeed. */
    public Ticket buy(EnterLottery.Request request) {
        return ticket(enter(request))
                .orElseThrow(() -> new IllegalStateException("an entry was refused"));
    }

    public static Optional<Ticket> ticket(EnterLottery.Outcome outcome) {
        return outcome instanceof EnterLottery.Outcome.Entered(Ticket ticket)
                ? Optional.of(ticket)
                : Optional.empty();
    }

    /** Returns every ticket of the draw, in no order. */
    public List<Ticket> storedTickets() {
        return storedTickets(draw());
    }

    public List<Ticket> storedTickets(Draw draw) {
        List<Holder> holders = new ArrayList<>();
        for (int partition = 0; partition < draw.spread().partitions(); partition++) {
            entries.each(
                    draw,
                    partition,
                    entry ->
                            holders.add(
                                    new Holder(entry.person(), entry.number(), List.of(), false)));
        }
        return List.copyOf(tickets.of(draw, holders).values());
    }

    /** Pays into the lottery's pool. */
    public void fund(long cents) {
        String id = new UUID(0, random.nextLong()).toString();
        Lottery lottery = lotteries.find(TENANT, SLUG).orElseThrow();
        Pools.Funded funded =
                pools.fund(lottery, id, cents, new PaymentKey(id, id), clock.instant());
        if (!(funded instanceof Pools.Funded.Done)) {
            throw new IllegalStateException("not paid in: " + funded);
        }
    }

    /** Runs the sweep once at this instant. */
    public void sweepAt(Instant instant) {
        clock.set(instant);
        draws.due(instant, 100).forEach(due -> advanceDraw.advance(due.drawId()));
    }

    @Override
    public void advanceAt(Instant instant) {
        clock.set(instant);
        advanceDraw.advance(DRAW);
    }
}
