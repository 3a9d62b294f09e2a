package fairdraw.functions.wiring;

import fairdraw.domain.carts.settlement.SettlementNews;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.GatesOfAnyDraw;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.keys.DrawKeys;
import fairdraw.domain.draws.results.DrawResult;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.EntriesOfAnyDraw;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.events.Audience;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.PlanDraws;
import fairdraw.domain.lotteries.tickets.TellTickets;
import fairdraw.domain.lotteries.winners.SettleLottery;
import fairdraw.domain.lotteries.winners.Winners;
import fairdraw.domain.lotteries.winners.WinningNews;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.InstantSource;
import java.util.List;

/** The steps of a draw's life cycle, wired together. */
public final class DrawModule {

    private static final System.Logger LOG = System.getLogger(DrawModule.class.getName());

    private final Tables tables;
    private final Services services;
    private final PlanDraws planDraws;
    private final GiveawayModule giveaways;
    private final CampaignModule campaigns;
    private final Audience audience;
    private final BeaconChain chain;
    private final InstantSource clock;

    DrawModule(
            Deployment deployment,
            LotteryModule lotteries,
            GiveawayModule giveaways,
            CampaignModule campaigns,
            Audience audience) {
        this.tables = deployment.tables();
        this.services = deployment.services();
        this.planDraws = lotteries.planDraws();
        this.giveaways = giveaways;
        this.campaigns = campaigns;
        this.audience = audience;
        this.chain = deployment.settings().beaconChain();
        this.clock = deployment.clock();
    }

    public Draws store() {
        return tables.draws();
    }

    public DrawKeys keys() {
        return tables.drawKeys();
    }

    public PublishEvidence publishEvidence() {
        return new PublishEvidence(
                tables.draws(),
                tables.sealedLists(),
                tables.results(),
                tables.prizes(),
                tables.ranks(),
                tables.marks(),
                campaigns.numbersResult(),
                chain);
    }

    public CloseDrawEarly closeDrawEarly() {
        return new CloseDrawEarly(tables.draws(), services.triggers(), this::planNext, clock);
    }

    public CancelDraw cancelDraw() {
        return new CancelDraw(
                tables.draws(),
                gates(),
                tables.money(),
                tables.sealedLists(),
                chain,
                services.triggers(),
                this::planNext,
                clock);
    }

    public AdvanceDraw advanceDraw() {
        return new AdvanceDraw(
                tables.draws(),
                new AdvanceDraw.Steps(
                        new OpenDraw(tables.draws(), clock),
                        new CloseDraw(gates(), tables.money(), this::planNext, clock),
                        new SealDraw(
                                tables.draws(),
                                gates(),
                                entries(),
                                tables.sealedLists(),
                                services.rootKeys(),
                                chain,
                                services.triggers(),
                                clock),
                        new DrawResult(
                                tables.draws(),
                                tables.results(),
                                services.beacons(),
                                services.triggers(),
                                clock),
                        new SettleLottery(
                                tables.draws(),
                                tables.sealedLists(),
                                entries(),
                                tables.prizes(),
                                tables.money(),
                                clock),
                        new CompleteLottery(tables.draws(), clock),
                        tellTickets(),
                        giveaways.awardPlaces(),
                        giveaways.keepPlaces(audience),
                        giveaways.tellLosers(audience),
                        campaigns.awardNumbers(),
                        campaigns.tellWinners(),
                        cancelDraw()),
                clock);
    }

    private TellTickets tellTickets() {
        var winners = new Winners(tables.sealedLists(), tables.tickets());
        return new TellTickets(
                tables.draws(),
                services.eventBus(),
                audience,
                clock,
                List.of(
                        new WinningNews(winners),
                        new SettlementNews(
                                tables.sealedLists(), tables.tickets(), tables.lotteries())));
    }

    public Gates gates() {
        return new GatesOfAnyDraw(tables.gates(), campaigns.numbers().laneGates());
    }

    private Entries entries() {
        return new EntriesOfAnyDraw(tables.entries(), campaigns.numbers().entries());
    }

    /**
     * Plans the next draw of a lottery whose draw no longer takes entries. The closed draw is
     * already stored, and its later steps plan again, so a failure is only logged.
     */
    private void planNext(Draw closed) {
        switch (closed.occasion()) {
            case Occasion.Lottery(_, var slug) -> {
                try {
                    planDraws.plan(closed.tenant(), slug, clock.instant());
                } catch (RuntimeException failure) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "nothing planned after " + closed.id(),
                            failure);
                }
            }
            case Occasion.Giveaway _, Occasion.Campaign _ -> {}
        }
    }
}
