package fairdraw.domain.campaigns.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Backoff;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.InMemoryCampaigns;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.InMemoryCampaignEntries;
import fairdraw.domain.campaigns.entries.NumberHoldings.Holding;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A campaign whose approved entries get their lucky numbers in memory. */
public final class NumberBench {

    public static final Tenant TENANT = SampleDraws.TENANT;

    public final MovableClock clock = new MovableClock(SampleCampaign.OPENS.plusSeconds(60));
    public final InMemoryDraws draws = new InMemoryDraws();
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);
    public final Campaign campaign;
    public final Draw draw;
    public final CommittedNumbers numbers;
    public final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();

    final InMemoryNumberClaims claims = new InMemoryNumberClaims(entries, draws);
    final InMemoryLanes lanes;

    private final Random random = new Random(1);
    private Backoff backoff = _ -> {};
    private int approved;

    /** Returns a bench whose draw is open, and which nobody else has to see. */
    public NumberBench(SampleCampaign sample) {
        this(sample.opened(), sample.registered());
    }

    /** Returns a bench whose draw is scheduled, and which witnesses have to see. */
    public static NumberBench witnessed(SampleCampaign sample) {
        Draw scheduled =
                sample.draw()
                        .to(new Progress.Scheduled(), SampleCampaign.OPENS, SampleCampaign.OPENS);
        Registration plain = SampleRegisters.registration(TENANT.mode(), Sha256.of("receipts"));
        Draw draw =
                scheduled.registered(
                        new Registration(plain.register(), plain.receiptKey(), sample.order()), 1);
        return new NumberBench(SampleCampaign.ordered(sample.campaign(), draw), draw);
    }

    private NumberBench(Campaign campaign, Draw draw) {
        this.campaign = campaign;
        this.draw = draw;
        campaigns.create(campaign, draw);
        lanes = new InMemoryLanes(entries, draw.rules().times());
        numbers =
                new CommittedNumbers(
                        new KnownCampaigns(campaigns),
                        entries,
                        claims,
                        lanes,
                        new FixedRootKeys()::numbers,
                        clock);
    }

    /** Sets what happens in every pause. */
    void pausing(Backoff pause) {
        backoff = pause;
    }

    void pause(int attempt) {
        backoff.pause(attempt);
    }

    public SubmitNumbers.Outcome submit(CampaignEntry entry, List<LuckyNumber> wanted) {
        return submit(entry.id(), wanted(wanted));
    }

    SubmitNumbers.Outcome submit(EntryId entryId, WantedNumbers wanted) {
        return new SubmitNumbers(
                        new KnownCampaigns(campaigns),
                        draws,
                        entries,
                        claims,
                        clock,
                        random,
                        this::pause)
                .submit(TENANT, campaign.slug(), entryId, wanted);
    }

    static WantedNumbers wanted(List<LuckyNumber> numbers) {
        return new WantedNumbers(
                numbers.stream()
                        .map(it -> new WantedNumbers.Wanted(it.series(), it.order()))
                        .toList());
    }

    /** Returns a new approved entry that holds these numbers, which it handed in. */
    public CampaignEntry holder(List<LuckyNumber> wanted) {
        CampaignEntry entry = approved(wanted.size());
        assertThat(submit(entry, wanted))
                .isEqualTo(new SubmitNumbers.Outcome.Assigned(wanted.size()));
        return reread(entry);
    }

    /** Whether a number was handed in, even by an entry that is no more. */
    public boolean isClaimed(LuckyNumber number) {
        return claims.find(NumberSpace.of(campaign), number).isPresent();
    }

    AllocateNumbers allocateNumbers() {
        return new AllocateNumbers(lanes, lanes, clock, random, this::pause);
    }

    /** Returns a new approved entry that gets this number of numbers. */
    CampaignEntry approved(int quantity) {
        return put(SampleHolders.approved(campaign, ++approved, quantity));
    }

    /** Returns a new entry in this state. */
    CampaignEntry evaluated(EntryStatus status, Optional<Qualified> qualified) {
        return put(SampleHolders.evaluated(campaign, ++approved, status, qualified));
    }

    private CampaignEntry put(CampaignEntry entry) {
        entries.put(entry);
        return entry;
    }

    CampaignEntry reread(CampaignEntry entry) {
        return entries.find(TENANT, campaign.id(), entry.id()).orElseThrow();
    }

    /** Returns the numbers that an entry holds now. */
    List<LuckyNumber> held(CampaignEntry entry) {
        return numbers.of(reread(entry)).map(Holding::numbers).orElse(List.of());
    }

    /** Returns the numbers of all entries as the records of the draw. */
    public Entries all() {
        return new CampaignNumbers(entries, numbers);
    }

    /** Returns the gates or lanes that admit the numbers. */
    public Gates gates() {
        return switch (campaign.luckyNumbers().generation()) {
            case MANUAL -> claims;
            case AUTOMATIC -> new LaneGates(lanes);
        };
    }

    /** Returns a new approved entry that was given numbers. */
    public CampaignEntry given() {
        CampaignEntry entry = approved(campaign.luckyNumbers().perEntry());
        allocateNumbers().assign(stored(), entry);
        return reread(entry);
    }

    /** Returns the opening of automatic numbers, with this beacon. */
    public OpenNumbers openNumbers(Beacons beacons, Triggers triggers) {
        return new OpenNumbers(
                draws, campaigns, new FixedRootKeys()::numbers, beacons, triggers, clock);
    }

    /** Returns the campaign as it is stored now. */
    public Campaign stored() {
        return campaigns.find(TENANT, campaign.slug()).orElseThrow();
    }

    Lane lane() {
        return Lane.of(NumberSpace.of(campaign)).getFirst();
    }

    /** Returns every held number of the campaign as a record of the draw. */
    List<Entry> records() {
        List<Entry> records = new ArrayList<>();
        for (int partition = 0; partition < draw.spread().partitions(); partition++) {
            all().each(draw, partition, records::add);
        }
        return records;
    }
}
