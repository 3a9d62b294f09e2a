package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.Ids;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.lotteries.AddDraw;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.domain.lotteries.CreateLottery;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.KeepTerms;
import fairdraw.domain.lotteries.ListDraws;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.MoveDraw;
import fairdraw.domain.lotteries.NewDraws;
import fairdraw.domain.lotteries.PlanDraws;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Totals;
import fairdraw.domain.lotteries.tickets.Boards;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.ListEntries;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.domain.lotteries.tickets.VoidTicket;
import fairdraw.domain.lotteries.winners.Winners;
import java.time.InstantSource;
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

    LotteryModule(Deployment deployment) {
        settings = deployment.settings();
        tables = deployment.tables();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        ids = deployment.ids();
    }

    public Lotteries store() {
        return tables.lotteries();
    }

    public Tickets tickets() {
        return tables.tickets();
    }

    public Totals totals() {
        return tables.totals();
    }

    public Pools pools() {
        return tables.pools();
    }

    public Directory directory() {
        return tables.directory();
    }

    public EnterLottery enterLottery() {
        return new EnterLottery(
                new Boards(tables.lotteries(), tables.draws()),
                tables.tickets(),
                services.rootKeys(),
                clock,
                random,
                backoff);
    }

    public ListDraws listDraws() {
        return new ListDraws(tables.lotteries(), tables.draws(), tables.totals());
    }

    public ListEntries listEntries() {
        return new ListEntries(tables.directory(), tables.draws());
    }

    public TicketReceipts ticketReceipts() {
        return new TicketReceipts(
                tables.tickets(),
                tables.draws(),
                new IssueReceipt(tables.sealedLists(), services.rootKeys()));
    }

    private NewDraws newDraws() {
        return new NewDraws(settings.beaconChain(), services.rootKeys(), services.triggers());
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

    public Winners winners() {
        return new Winners(tables.sealedLists(), tables.tickets());
    }
}
