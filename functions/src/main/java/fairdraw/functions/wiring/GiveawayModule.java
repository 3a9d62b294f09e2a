package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.events.Audience;
import fairdraw.domain.giveaways.ActiveDraws;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.ArchiveGiveaway;
import fairdraw.domain.giveaways.DenyEntrant;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantReceipts;
import fairdraw.domain.giveaways.FindEntrants;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.ImportEntrants;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.Notices;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.domain.giveaways.RebindDevice;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.WakeDraw;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import fairdraw.domain.giveaways.places.AwardPlaces;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.domain.giveaways.places.EntrantEvents;
import fairdraw.domain.giveaways.places.GiveawayKind;
import fairdraw.domain.giveaways.places.KeepPlaces;
import fairdraw.domain.giveaways.places.Losses;
import fairdraw.domain.giveaways.places.PassOn;
import fairdraw.domain.giveaways.places.PlacesEvidence;
import fairdraw.domain.giveaways.places.TellLosers;
import fairdraw.domain.giveaways.places.ValidateWin;
import fairdraw.domain.giveaways.places.WinEvents;
import fairdraw.domain.ids.Ids;
import fairdraw.functions.requests.GiveawayReader;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of giveaways and of their entrants. */
public final class GiveawayModule {

    private final ConsumerModule consumers;
    private final Settings settings;
    private final Tables tables;
    private final Services services;
    private final Admissions admissions;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Notices notices;

    GiveawayModule(Deployment deployment, ConsumerModule consumers) {
        this.consumers = consumers;
        settings = deployment.settings();
        tables = deployment.tables();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        admissions = new Admissions(consumers.admissionTokens());
        notices = new Notices(tables.participations());
    }

    /** Returns the places that were won. */
    public Marks marks() {
        return tables.marks();
    }

    public Participations participations() {
        return tables.participations();
    }

    public Notices notices() {
        return notices;
    }

    public EnterDraw enterDraw() {
        return new EnterDraw(
                notices, tables.participations(), services.rootKeys(), clock, random, backoff);
    }

    public ImportEntrants importEntrants() {
        return new ImportEntrants(
                notices,
                tables.participations(),
                consumers.issuers(),
                services.rootKeys(),
                enterDraw(),
                clock,
                services.lineByLine());
    }

    public LeaveDraw leaveDraw() {
        return new LeaveDraw(notices, tables.participations(), services.rootKeys(), clock);
    }

    public DrawStatus drawStatus() {
        return new DrawStatus(
                notices, tables.participations(), admissions, services.rootKeys(), clock);
    }

    public FindEntrants findEntrants() {
        return new FindEntrants(tables.participations(), services.rootKeys(), clock);
    }

    public ActiveDraws activeDraws() {
        return new ActiveDraws(
                tables.giveaways(),
                tables.participations(),
                admissions,
                services.rootKeys(),
                clock);
    }

    public DenyEntrant denyEntrant() {
        return new DenyEntrant(
                notices, tables.participations(), wakeDraw(), services.rootKeys(), clock);
    }

    public ClaimPlace claimPlace() {
        return new ClaimPlace(
                notices,
                tables.participations(),
                admissions,
                wakeDraw(),
                services.rootKeys(),
                clock);
    }

    public ValidateWin validateWin() {
        return new ValidateWin(
                notices, tables.participations(), admissions, services.rootKeys(), clock);
    }

    public RefuseDevice refuseDevice() {
        return new RefuseDevice(tables.supportCodes(), services.rootKeys(), clock);
    }

    public RebindDevice rebindDevice() {
        return new RebindDevice(
                notices,
                tables.participations(),
                tables.supportCodes(),
                services.rootKeys(),
                clock);
    }

    public ArchiveGiveaway archiveGiveaway() {
        return new ArchiveGiveaway(tables.draws(), clock);
    }

    EraseEntrant eraseEntrant() {
        return new EraseEntrant(
                tables.entrantRemoval(),
                new EraseEntrant.Parts(
                        tables.participations(),
                        tables.marks(),
                        tables.sealedLists(),
                        tables.results()),
                refuseDevice(),
                consumers.namedConsumers(),
                services.rootKeys());
    }

    public PlanGiveaway planGiveaway() {
        return new PlanGiveaway(
                tables.draws(),
                tables.giveaways(),
                new PlanDraw(
                        settings.newDrawsBeacons(),
                        services.rootKeys(),
                        services.triggers(),
                        services.registers()),
                tables.organisers(),
                clock,
                new Ids(clock, random));
    }

    /** Returns the reader of the giveaways that organisations submit. */
    public GiveawayReader giveawayReader() {
        Ids ids = new Ids(clock, random);
        return new GiveawayReader(clock, () -> ids.uuid().toString(), settings.testLeadSeconds());
    }

    public EntrantReceipts receipts() {
        return new EntrantReceipts(
                tables.participations(), services.issueReceipt(tables.sealedLists()));
    }

    public SignReceipt signReceipt() {
        return services.signReceipt();
    }

    public Giveaways giveaways() {
        return tables.giveaways();
    }

    /** Returns the builder of events about entrants from the records of the streams. */
    public EntrantEvents events() {
        return new EntrantEvents(
                tables.participations(), services.issueReceipt(tables.sealedLists()), winEvents());
    }

    /** Returns what the engine asks about giveaways; its steps are made when taken. */
    DrawKind kind(Audience audience) {
        return new GiveawayKind(
                tables.gates(),
                tables.entries(),
                new GiveawayKind.Steps(
                        draw -> awardPlaces().take(draw),
                        draw -> keepPlaces(audience).take(draw),
                        draw -> new TellLosers(tables.draws(), losses(audience), clock).take(draw)),
                new GiveawayEvents(tables.gates()),
                new PlacesEvidence(tables.results()));
    }

    private Step awardPlaces() {
        return new AwardPlaces(
                tables.draws(),
                new FixResult(tables.results(), services.beacons(), tables.register()),
                rankLeaves(),
                tables.marks(),
                services.triggers(),
                clock);
    }

    private Losses losses(Audience audience) {
        return new Losses(
                tables.sealedLists(),
                tables.marks(),
                tables.participations(),
                services.eventBus(),
                audience,
                clock);
    }

    private Step keepPlaces(Audience audience) {
        return new KeepPlaces(
                tables.draws(),
                tables.marks(),
                new PassOn(tables.results(), rankLeaves(), tables.marks()),
                winEvents(),
                losses(audience),
                services.eventBus(),
                services.triggers(),
                tables.judgeEntry(),
                clock);
    }

    private RankLeaves rankLeaves() {
        return new RankLeaves(tables.sealedLists(), tables.results());
    }

    private WinEvents winEvents() {
        return new WinEvents(tables.participations(), admissions);
    }

    private WakeDraw wakeDraw() {
        return new WakeDraw(tables.draws(), services.triggers(), clock);
    }
}
