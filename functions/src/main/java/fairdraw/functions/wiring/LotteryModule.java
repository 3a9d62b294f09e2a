package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.carts.settlement.SettlementNews;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.results.DrawResult;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.events.Audience;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.lotteries.AddDraw;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.CreateLottery;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.KeepTerms;
import fairdraw.domain.lotteries.ListDraws;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.MoveDraw;
import fairdraw.domain.lotteries.NewDraws;
import fairdraw.domain.lotteries.PlanDraws;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.tickets.Boards;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EntryReceipts;
import fairdraw.domain.lotteries.tickets.FindTickets;
import fairdraw.domain.lotteries.tickets.ImportEntries;
import fairdraw.domain.lotteries.tickets.ListEntries;
import fairdraw.domain.lotteries.tickets.TellTickets;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.lotteries.tickets.VoidTicket;
import fairdraw.domain.lotteries.winners.LotteryEvidence;
import fairdraw.domain.lotteries.winners.LotteryKind;
import fairdraw.domain.lotteries.winners.SettleLottery;
import fairdraw.domain.lotteries.winners.Winners;
import fairdraw.domain.lotteries.winners.WinningNews;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** The use cases of lotteries: their tickets, their draws and their money. */
public final class LotteryModule {

    private final Settings settings;
    private final Tables tables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final Backoff backoff;
    private final Boards boards;

    LotteryModule(Deployment deployment) {
        settings = deployment.settings();
        tables = deployment.tables();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        ids = deployment.ids();
        boards = new Boards(tables.lotteries(), tables.draws());
    }

    public Lotteries store() {
        return tables.lotteries();
    }

    public Tickets tickets() {
        return tables.tickets();
    }

    public Pools pools() {
        return tables.pools();
    }

    public Directory directory() {
        return tables.directory();
    }

    public EnterLottery enterLottery() {
        return new EnterLottery(
                boards, tables.tickets(), services.rootKeys(), clock, random, backoff);
    }

    public ImportEntries importEntries() {
        return new ImportEntries(
                tables.lotteries(),
                boards,
                tables.tickets(),
                enterLottery(),
                clock,
                services.lineByLine());
    }

    /** Returns the signer of receipts in the answers to purchases. */
    public EntryReceipts entryReceipts() {
        return new EntryReceipts(boards, tables.draws(), services.signReceipt(), clock);
    }

    public ListDraws listDraws() {
        return new ListDraws(tables.lotteries(), tables.draws(), tables.pools());
    }

    public ListEntries listEntries() {
        return new ListEntries(tables.directory(), tables.draws());
    }

    public TicketReceipts ticketReceipts() {
        return new TicketReceipts(
                tables.tickets(), tables.draws(), services.issueReceipt(tables.sealedLists()));
    }

    private NewDraws newDraws() {
        return new NewDraws(
                settings.newDrawsBeacons(),
                services.rootKeys(),
                services.triggers(),
                services.registers(),
                tables.organisers());
    }

    private KeepTerms keepTerms() {
        return new KeepTerms(tables.lotteries(), tables.draws(), newDraws());
    }

    public PlanDraws planDraws() {
        return new PlanDraws(tables.lotteries(), tables.draws(), newDraws(), keepTerms(), backoff);
    }

    public CreateLottery createLottery() {
        return new CreateLottery(tables.lotteries(), planDraws(), clock, ids);
    }

    public ChangeLottery changeLottery() {
        return new ChangeLottery(tables.lotteries(), planDraws(), keepTerms(), clock, backoff);
    }

    public AddDraw addDraw() {
        return new AddDraw(tables.lotteries(), tables.draws(), newDraws(), clock, ids, backoff);
    }

    public MoveDraw moveDraw() {
        return new MoveDraw(tables.lotteries(), tables.draws(), newDraws(), clock, backoff);
    }

    public FundLottery fundLottery() {
        return new FundLottery(tables.lotteries(), tables.pools(), clock, ids);
    }

    public VoidTicket voidTicket() {
        return new VoidTicket(tables.tickets(), tables.draws(), clock);
    }

    public FindTickets findTickets() {
        return new FindTickets(tables.drawTickets(), tables.tickets(), services.rootKeys());
    }

    EraseTickets eraseTickets() {
        return new EraseTickets(
                tables.ticketRemoval(),
                tables.tickets(),
                tables.drawTickets(),
                tables.directory(),
                tables.sealedLists(),
                services.rootKeys());
    }

    public Winners winners() {
        return new Winners(tables.sealedLists(), tables.tickets(), tables.settledRanges());
    }

    /** Returns what the engine asks about the draws of lotteries; its steps are made when taken. */
    DrawKind kind(Audience audience) {
        return new LotteryKind(
                tables.gates(),
                tables.entries(),
                new LotteryKind.Steps(
                        draw -> drawResult().take(draw),
                        draw -> settle().take(draw),
                        draw -> new CompleteLottery(tables.draws(), clock).take(draw),
                        draw -> tellTickets(audience).take(draw)),
                draw ->
                        planDraws()
                                .plan(
                                        draw.tenant(),
                                        LotteryOccasion.of(draw).slug(),
                                        clock.instant()),
                new LotteryEvidence());
    }

    private Step drawResult() {
        return new DrawResult(
                tables.draws(),
                new FixResult(tables.results(), services.beacons(), tables.register()),
                services.triggers(),
                clock);
    }

    private Step settle() {
        return new SettleLottery(
                tables.draws(),
                tables.sealedLists(),
                tables.settledRanges(),
                tables.money(),
                services.triggers(),
                clock);
    }

    private Step tellTickets(Audience audience) {
        return new TellTickets(
                tables.draws(),
                services.eventBus(),
                audience,
                services.triggers(),
                clock,
                List.of(
                        new WinningNews(winners()),
                        new SettlementNews(
                                tables.sealedLists(), tables.tickets(), tables.lotteries())));
    }
}
