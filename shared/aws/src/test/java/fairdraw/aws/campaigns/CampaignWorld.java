package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Backoff;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AddPrize;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.Ids;
import fairdraw.testing.ShortPause;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A campaign whose entries are submitted and evaluated, on tables of its own. */
public final class CampaignWorld implements AutoCloseable {

    public static final Tenant TENANT = SampleDraws.TENANT;

    public final MovableClock clock = new MovableClock(SampleCampaign.OPENS.plusSeconds(60));
    public final SharedStore.Names names = SharedStore.newTables();
    public final String table = SharedStore.newTable("Campaigns");
    public final Campaign campaign;
    public final DynamoDbCampaigns campaigns;
    public final DynamoDbCampaignEntries entries;
    public final DynamoDbCampaignPrizes prizes;

    private final Random random;
    private final Backoff backoff = new ShortPause();
    private AssignNumbers assignNumbers = (_, _) -> new AssignNumbers.Outcome.Busy();

    public CampaignWorld(DynamoDbClient client, long seed, SampleCampaign sample) {
        random = new Random(seed);
        // A token is never used twice, not even by another world on the same store.
        var transactions = new Transactions(client, () -> UUID.randomUUID().toString(), backoff);
        campaigns =
                new DynamoDbCampaigns(
                        client,
                        transactions,
                        new DynamoDbCampaigns.Names(
                                table, names.draws(), names.lotteries(), names.register()));
        entries = new DynamoDbCampaignEntries(client, transactions, table);
        prizes = new DynamoDbCampaignPrizes(client, transactions, table);
        campaign = sample.campaign();
        if (!campaigns.create(campaign, sample.draw())) {
            throw new IllegalStateException("two campaigns of one slug");
        }
    }

    /** Creates a world in which nothing goes wrong. */
    public static CampaignWorld calm(long seed, SampleCampaign sample) {
        return new CampaignWorld(SharedStore.client(), seed, sample);
    }

    /** Sets the way in which approved entries get their numbers. */
    public CampaignWorld assigning(AssignNumbers how) {
        assignNumbers = how;
        return this;
    }

    /** Returns the use case in a function environment of its own, with nothing cached yet. */
    public SubmitEntry submitEntry() {
        return new SubmitEntry(
                new KnownCampaigns(campaigns),
                entries,
                new FixedRootKeys(),
                clock,
                new Ids(clock, random));
    }

    public EvaluateEntry evaluateEntry() {
        return new EvaluateEntry(campaigns, entries, assignNumbers, clock, random, backoff);
    }

    public ChangeWin changeWin() {
        return new ChangeWin(entries, prizes, backoff);
    }

    public SubmitEntry.Outcome submit(SampleSubmission submission) {
        return submitEntry().submit(submission.request(campaign.slug()));
    }

    /** Returns the entry of a submission that must be accepted. */
    public CampaignEntry accepted(SampleSubmission submission) {
        return accepted(submit(submission));
    }

    public static CampaignEntry accepted(SubmitEntry.Outcome outcome) {
        if (outcome instanceof SubmitEntry.Outcome.Accepted(CampaignEntry entry)) {
            return entry;
        }
        throw new IllegalStateException("not accepted: " + outcome);
    }

    public EvaluateEntry.Outcome evaluate(CampaignEntry entry) {
        return evaluateEntry().evaluate(TENANT, campaign.id(), entry.id());
    }

    /** Evaluates the entry and returns it as it is stored afterwards. */
    public CampaignEntry evaluated(CampaignEntry entry) {
        evaluate(entry);
        return stored(entry);
    }

    public CampaignEntry stored(CampaignEntry entry) {
        return entries.find(TENANT, campaign.id(), entry.id()).orElseThrow();
    }

    public Prize prize(long stock) {
        AddPrize.Outcome added =
                new AddPrize(campaigns, prizes, clock, new Ids(clock, random))
                        .add(
                                TENANT,
                                campaign.id(),
                                new AddPrize.Form("Voucher", "VOUCHER", 4_990, stock));
        return ((AddPrize.Outcome.Added) added).prize();
    }

    public long stock(Prize prize) {
        return prizes.all(campaign).stream()
                .filter(each -> each.id().equals(prize.id()))
                .findAny()
                .orElseThrow()
                .currentStock();
    }

    /** Returns every stored item. */
    public List<Map<String, AttributeValue>> items() {
        return SharedStore.client()
                .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    @Override
    public void close() {
        SharedStore.drop(names);
        SharedStore.drop(table);
    }
}
