package fairdraw.functions.wiring;

import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.erasure.BesideDraws;
import fairdraw.domain.draws.erasure.EraseFromOrganisation;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.erasure.PeopleByKind;
import fairdraw.domain.draws.erasure.PersonalRecords;
import fairdraw.domain.draws.evidence.LinkedReceipts;
import fairdraw.domain.draws.evidence.ListPublicDraws;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.kinds.DrawKinds;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.ProveInTime;
import fairdraw.domain.draws.sealing.RunSegment;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SealInSegments;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.events.Audience;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The steps of a draw's life cycle, wired together. */
public final class DrawModule {

    private static final System.Logger LOG = System.getLogger(DrawModule.class.getName());

    private final Tables tables;
    private final Services services;
    private final Supplier<DrawKinds> kinds;
    private final Supplier<LinkedReceipts> linkedReceipts;
    private final Supplier<List<PersonalRecords>> personalRecords;
    private final Supplier<List<BesideDraws>> besideDraws;
    private final Supplier<People> people;
    private final SegmentSizes sizes;
    private final InstantSource clock;
    private final RandomGenerator random;

    DrawModule(
            Deployment deployment,
            LotteryModule lotteries,
            GiveawayModule giveaways,
            CampaignModule campaigns,
            ConsumerModule consumers,
            Audience audience) {
        this.tables = deployment.tables();
        this.services = deployment.services();
        this.kinds =
                new Lazy<>(() ->
                        new DrawKinds(
                                List.of(
                                        lotteries.kind(audience),
                                        giveaways.kind(audience),
                                        campaigns.kind())));
        this.linkedReceipts =
                new Lazy<>(() ->
                        new LinkedReceipts(
                                tables.draws(),
                                services.rootKeys(),
                                List.of(
                                        lotteries.ticketReceipts()::named,
                                        giveaways.receipts()::named,
                                        campaigns.readEntry()::named)));
        this.personalRecords =
                () ->
                        List.of(
                                lotteries.eraseTickets(),
                                giveaways.eraseEntrant(),
                                campaigns.eraseParticipant());
        this.besideDraws = () -> List.of(consumers.eraseConsumer());
        this.people =
                () ->
                        new PeopleByKind(
                                tables.people(), Map.of(CampaignOccasion.KIND, campaigns.people()));
        this.sizes = deployment.settings().segmentSizes();
        this.clock = deployment.clock();
        this.random = deployment.random();
    }

    public Draws store() {
        return tables.draws();
    }

    public PublishEvidence publishEvidence() {
        return new PublishEvidence(
                tables.draws(),
                tables.sealedLists(),
                tables.results(),
                kinds()::evidence,
                tables.register(),
                tables.heads());
    }

    public ListPublicDraws listPublicDraws() {
        return new ListPublicDraws(tables.listed(), tables.draws());
    }

    /** Returns the receipts that links lead to, of all kinds of draw. */
    public LinkedReceipts linkedReceipts() {
        return linkedReceipts.get();
    }

    public EraseFromOrganisation eraseFromOrganisation() {
        return new EraseFromOrganisation(
                new ErasePerson(tables.draws(), people.get(), personalRecords.get(), clock),
                besideDraws.get());
    }

    public CloseDrawEarly closeDrawEarly() {
        return new CloseDrawEarly(tables.draws(), services.triggers(), this::planNext, clock);
    }

    public CancelDraw cancelDraw() {
        return new CancelDraw(
                tables.draws(),
                kinds().gates(),
                tables.money(),
                tables.sealedLists(),
                services.triggers(),
                this::planNext,
                clock);
    }

    public AdvanceDraw advanceDraw() {
        return new AdvanceDraw(
                tables.draws(),
                new AdvanceDraw.Steps(
                        kinds().opening(new OpenDraw(tables.draws(), clock)),
                        new CloseDraw(kinds().gates(), tables.money(), this::planNext, clock),
                        new SealDraw(
                                tables.draws(),
                                kinds().gates(),
                                kinds().entries(),
                                tables.sealedLists(),
                                new SealInSegments(
                                        tables.segments(), services.segmentQueue(), sizes),
                                services.triggers(),
                                clock),
                        new ProveInTime(
                                tables.draws(),
                                tables.judgeEntry(),
                                tables.register(),
                                kinds().afterSeal(),
                                services.triggers(),
                                clock),
                        cancelDraw()),
                clock);
    }

    public RunSegment runSegment() {
        return new RunSegment(
                tables.draws(),
                kinds().entries(),
                tables.sealedLists(),
                tables.segments(),
                services.segmentQueue(),
                sizes,
                services.triggers(),
                clock,
                random);
    }

    /** Returns the kinds of draw that there are. */
    public DrawKinds kinds() {
        return kinds.get();
    }

    /**
     * Plans what follows a draw that no longer takes entries. That draw is already stored, and its
     * later steps plan again, so a failure is only logged.
     */
    private void planNext(Draw closed) {
        try {
            kinds().of(closed).planNext(closed);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "nothing planned after " + closed.id(), failure);
        }
    }
}
