package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.Mode;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.ChangeCampaign;
import fairdraw.domain.campaigns.CreateCampaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.awards.AwardByExtraction;
import fairdraw.domain.campaigns.awards.AwardNumbers;
import fairdraw.domain.campaigns.awards.CampaignKind;
import fairdraw.domain.campaigns.awards.EnterExtraction;
import fairdraw.domain.campaigns.awards.NumbersEvidence;
import fairdraw.domain.campaigns.awards.ReportGaps;
import fairdraw.domain.campaigns.awards.TellWinners;
import fairdraw.domain.campaigns.awards.VoidCrowded;
import fairdraw.domain.campaigns.entries.AddPrize;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.domain.campaigns.entries.EntryEvents;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.FindEntries;
import fairdraw.domain.campaigns.entries.NumberReceipts;
import fairdraw.domain.campaigns.entries.ReadEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.numbers.ImportCampaignEntries;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.kinds.DrawKind;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.ids.Ids;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of campaigns: their entries, lucky numbers and prizes. */
public final class CampaignModule {

    private final Settings settings;
    private final Tables tables;
    private final CampaignTables campaignTables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final KnownCampaigns knownCampaigns;
    private final NumberModule numbers;

    CampaignModule(Deployment deployment) {
        settings = deployment.settings();
        tables = deployment.tables();
        campaignTables = tables.ofCampaigns();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        knownCampaigns = new KnownCampaigns(campaignTables.campaigns());
        numbers = new NumberModule(deployment, knownCampaigns);
    }

    public Campaigns campaigns() {
        return campaignTables.campaigns();
    }

    public CreateCampaign createCampaign() {
        return new CreateCampaign(
                campaignTables.campaigns(),
                new PlanDraw(
                        settings.newDrawsBeacons(),
                        services.rootKeys(),
                        services.triggers(),
                        services.registers()),
                services.numberKeys(),
                tables.organisers(),
                clock,
                new Ids(clock, random));
    }

    /**
     * Returns the least time from the close of a new campaign to the deadline of its list, in which
     * those whom its rules will name have to see it.
     */
    public Duration toSeal(Mode mode) {
        return services.witnessing(mode).toSeal(mode);
    }

    public EnterExtraction enterExtraction() {
        return new EnterExtraction(
                campaignTables.campaigns(),
                tables.draws(),
                tables.extractions(),
                services.triggers(),
                clock);
    }

    public ReportGaps reportGaps() {
        return new ReportGaps(campaignTables.campaigns(), tables.draws(), awardByExtraction());
    }

    /** Returns what the engine asks about campaigns' draws; its steps are made when taken. */
    DrawKind kind() {
        return new CampaignKind(
                tables.gates(),
                numbers.laneGates(),
                numbers.entries(),
                new CampaignKind.Steps(
                        open -> draw -> numbers.openNumbers().take(draw, open),
                        draw -> voidCrowded().take(draw, awardNumbers()),
                        draw -> tellWinners().take(draw)),
                new NumbersEvidence(tables.results(), tables.extractions()));
    }

    private AwardByExtraction awardByExtraction() {
        return new AwardByExtraction(tables.sealedLists(), tables.results());
    }

    public Results results() {
        return tables.results();
    }

    private Step awardNumbers() {
        return new AwardNumbers(
                tables.draws(),
                new FixResult(tables.results(), services.beacons(), tables.register()),
                new RankLeaves(tables.sealedLists(), tables.results()),
                tables.extractions(),
                awardByExtraction(),
                numbers.openNumbers(),
                services.triggers(),
                clock);
    }

    private VoidCrowded voidCrowded() {
        return new VoidCrowded(tables.draws(), awardByExtraction(), clock);
    }

    private Step tellWinners() {
        return new TellWinners(
                tables.draws(),
                campaignTables.campaigns(),
                tables.results(),
                numbers.committedNumbers(),
                services.eventBus(),
                clock);
    }

    /** Returns the cache in which one environment keeps campaigns for a few seconds. */
    public KnownCampaigns knownCampaigns() {
        return knownCampaigns;
    }

    public CampaignEntries entries() {
        return campaignTables.campaignEntries();
    }

    public FindEntries findEntries() {
        return new FindEntries(entries());
    }

    public CampaignPrizes prizes() {
        return campaignTables.campaignPrizes();
    }

    public SubmitEntry submitEntry() {
        return new SubmitEntry(
                knownCampaigns, entries(), services.rootKeys(), clock, new Ids(clock, random));
    }

    public ImportCampaignEntries importEntries() {
        return new ImportCampaignEntries(
                campaigns(),
                submitEntry(),
                evaluateEntry(),
                numbers.submitNumbers(),
                services.lineByLine());
    }

    EraseParticipant eraseParticipant() {
        return new EraseParticipant(
                campaignTables.participants(),
                numbers.committedNumbers(),
                tables.sealedLists(),
                tables.results(),
                services.rootKeys());
    }

    /** Returns the people of campaigns, who have a place of their own. */
    People people() {
        return campaignTables.participants();
    }

    public ReadEntry readEntry() {
        return new ReadEntry(
                knownCampaigns, entries(), numbers.committedNumbers(), numberReceipts(), clock);
    }

    private NumberReceipts numberReceipts() {
        return new NumberReceipts(tables.draws(), services.issueReceipt(tables.sealedLists()));
    }

    public EvaluateEntry evaluateEntry() {
        return new EvaluateEntry(
                campaignTables.campaigns(),
                entries(),
                numbers.assignNumbers(),
                clock,
                random,
                backoff);
    }

    /** Returns the builder of events about entries. */
    public EntryEvents entryEvents() {
        return new EntryEvents(
                knownCampaigns, entries(), numbers.committedNumbers(), numberReceipts(), clock);
    }

    /** Returns the use cases of lucky numbers. */
    public NumberModule numbers() {
        return numbers;
    }

    public AddPrize addPrize() {
        return new AddPrize(campaignTables.campaigns(), prizes(), clock, new Ids(clock, random));
    }

    public ChangeWin changeWin() {
        return new ChangeWin(entries(), prizes(), backoff);
    }

    public ChangeCampaign changeCampaign() {
        return new ChangeCampaign(campaignTables.campaigns(), tables.draws(), clock);
    }
}
