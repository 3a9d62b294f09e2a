package fairdraw.aws.campaigns;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.NumberHoldings.Holding;
import fairdraw.domain.campaigns.numbers.AllocateNumbers;
import fairdraw.domain.campaigns.numbers.Allocations;
import fairdraw.domain.campaigns.numbers.CampaignNumbers;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.campaigns.numbers.Holes;
import fairdraw.domain.campaigns.numbers.LaneGates;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import fairdraw.domain.campaigns.numbers.OpenNumbers;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.domain.campaigns.numbers.WantedNumbers.Wanted;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.register.Register;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A campaign whose approved entries get their lucky numbers, on tables of its own. */
public final class NumberWorld implements AutoCloseable {

    public static final Tenant TENANT = SampleDraws.TENANT;

    public final MovableClock clock = new MovableClock(SampleCampaign.OPENS.plusSeconds(60));
    public final SharedStore.Names names = SharedStore.newTables();
    public final String table = SharedStore.newTable("Campaigns");
    public final Campaign campaign;
    public final Draw draw;
    public final NumberClaims claims;
    public final Allocations allocations;
    public final Holes holes;
    public final CommittedNumbers numbers;

    private final Transactions transactions;
    final DynamoDbCampaigns campaigns;
    final DynamoDbDraws draws;
    final DynamoDbCampaignEntries entries;
    final Gates gates;

    /** Creates a world in which every entry gets this number of numbers. */
    public NumberWorld(
            DynamoDbClient client, Generation generation, int perEntry, int seriesCount) {
        this(client, sample(generation, perEntry, seriesCount));
    }

    private NumberWorld(DynamoDbClient client, SampleCampaign sample) {
        this(client, sample.opened(), sample.registered());
    }

    /** Returns the register in which the draw may stand. */
    Register register() {
        return new DynamoDbRegister(SharedStore.client(), transactions, names.register());
    }

    /** Creates a world of a campaign with a draw of its own. */
    NumberWorld(DynamoDbClient client, Campaign campaign, Draw draw) {
        this.campaign = campaign;
        this.draw = draw;
        transactions =
                new Transactions(client, () -> UUID.randomUUID().toString(), new ShortPause());
        campaigns =
                new DynamoDbCampaigns(
                        client,
                        transactions,
                        new DynamoDbCampaigns.Names(
                                table, names.draws(), names.lotteries(), names.register()));
        draws =
                new DynamoDbDraws(
                        client, transactions, names.draws(), names.lotteries(), names.register());
        entries = new DynamoDbCampaignEntries(client, transactions, table);
        claims = new DynamoDbNumberClaims(client, transactions, table, names.draws());
        allocations = new DynamoDbAllocations(client, transactions, table);
        holes = new DynamoDbHoles(client, transactions, table);
        gates =
                campaign.luckyNumbers().generation() == Generation.MANUAL
                        ? new DynamoDbGates(client, transactions, names.draws())
                        : new LaneGates(holes);
        numbers =
                new CommittedNumbers(
                        new KnownCampaigns(campaigns),
                        entries,
                        claims,
                        allocations,
                        new FixedRootKeys()::numbers,
                        clock);
        if (!campaigns.create(campaign, draw)) {
            throw new IllegalStateException("two campaigns of one slug");
        }
    }

    private static SampleCampaign sample(Generation generation, int perEntry, int seriesCount) {
        return SampleCampaign.of(TENANT)
                .giving(
                        new LuckyNumbers(
                                generation,
                                perEntry,
                                OptionalInt.empty(),
                                seriesCount,
                                Optional.empty()));
    }

    /** Creates a world with submitted numbers in which nothing goes wrong. */
    public static NumberWorld manual(int perEntry) {
        return new NumberWorld(SharedStore.client(), Generation.MANUAL, perEntry, 10);
    }

    /** Creates a world that allocates the numbers of one series and in which nothing goes wrong. */
    public static NumberWorld automatic(int perEntry) {
        return new NumberWorld(SharedStore.client(), Generation.AUTOMATIC, perEntry, 1);
    }

    /** Stores an approved entry that gets {@code quantity} numbers. */
    public CampaignEntry approved(int quantity) {
        return stored(EntryStatus.APPROVED, Optional.of(new Qualified(quantity, "ab".repeat(32))));
    }

    /** Stores an approved entry that gets the campaign's quantity of numbers. */
    public CampaignEntry approved() {
        return approved(campaign.luckyNumbers().perEntry());
    }

    /** Stores an entry with this result of its evaluation, or before it. */
    public CampaignEntry stored(EntryStatus status, Optional<Qualified> qualified) {
        CampaignEntry entry =
                new CampaignEntry(
                        TENANT,
                        campaign.id(),
                        campaign.slug(),
                        new EntryId(UUID.randomUUID().toString()),
                        "cd".repeat(16),
                        "52998224725",
                        "",
                        "request",
                        status,
                        Optional.empty(),
                        qualified,
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty());
        SharedStore.client()
                .putItem(put -> put.tableName(table).item(CampaignEntryItems.write(entry)));
        return entry;
    }

    /** Returns the use case in a function environment of its own, with nothing cached yet. */
    public SubmitNumbers submitNumbers(NumberClaims port) {
        return new SubmitNumbers(
                new KnownCampaigns(campaigns),
                draws,
                entries,
                port,
                clock,
                random(),
                new ShortPause());
    }

    public SubmitNumbers.Outcome submit(CampaignEntry entry, List<LuckyNumber> wanted) {
        return submit(claims, entry, wanted);
    }

    public SubmitNumbers.Outcome submit(
            NumberClaims port, CampaignEntry entry, List<LuckyNumber> wanted) {
        return submitNumbers(port).submit(TENANT, campaign.slug(), entry.id(), wanted(wanted));
    }

    public static WantedNumbers wanted(List<LuckyNumber> numbers) {
        return new WantedNumbers(
                numbers.stream().map(it -> new Wanted(it.series(), it.order())).toList());
    }

    /** Returns the allocation in a function environment of its own. */
    public AllocateNumbers allocate() {
        return allocate(allocations, holes);
    }

    /** Returns the opening of automatic numbers, with this beacon. */
    OpenNumbers openNumbers(Beacons beacons, Triggers triggers) {
        return new OpenNumbers(
                draws, campaigns, new FixedRootKeys()::numbers, beacons, triggers, clock);
    }

    /** Returns the campaign as it is stored now. */
    Campaign stored() {
        return campaigns.find(TENANT, campaign.slug()).orElseThrow();
    }

    public AllocateNumbers allocate(Allocations port, Holes otherPort) {
        return new AllocateNumbers(port, otherPort, clock, random(), new ShortPause());
    }

    private static RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    /** Marks all numbers of the only lane up to {@code index} as allocated. */
    public void fill(long index) {
        Lane lane = Lane.of(NumberSpace.of(campaign)).getFirst();
        long next = holes.standing(lane).next();
        int quantity = (int) (index - next);
        allocations.count(lane, quantity, clock.instant());
        allocations.commit(
                approved(quantity),
                lane,
                new Allocated(0, next, quantity, false, "ef".repeat(32), clock.instant()));
    }

    /** Returns the first {@code count} numbers from an index on. */
    public static List<LuckyNumber> from(long index, int count) {
        return IntStream.range(0, count).mapToObj(i -> LuckyNumber.ofIndex(index + i)).toList();
    }

    /** Returns the entry as it is stored now. */
    public CampaignEntry reread(CampaignEntry entry) {
        return entries.find(TENANT, campaign.id(), entry.id()).orElseThrow();
    }

    /** Returns the numbers of an entry, as a reader sees them now. */
    public Optional<Holding> holding(CampaignEntry entry) {
        return numbers.of(reread(entry));
    }

    /** Shuts the gates of the numbers, as the draw's close does. */
    public List<Gates.Tally> shut() {
        return gates.shut(draw);
    }

    public List<Gates.Tally> tallies() {
        return gates.tallies(draw);
    }

    /** Returns every held number of the campaign as a record of the draw. */
    public List<Entry> records() {
        List<Entry> records = Collections.synchronizedList(new ArrayList<>());
        var all = new CampaignNumbers(entries, numbers);
        for (int partition = 0; partition < draw.spread().partitions(); partition++) {
            all.each(draw, partition, records::add);
        }
        return records;
    }

    @Override
    public void close() {
        SharedStore.drop(names);
        SharedStore.drop(table);
    }
}
