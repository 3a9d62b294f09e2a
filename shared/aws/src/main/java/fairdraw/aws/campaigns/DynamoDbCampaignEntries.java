package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.NewEntry;
import fairdraw.domain.campaigns.entries.Participant;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Entries of campaigns in the table Campaigns. */
public final class DynamoDbCampaignEntries implements CampaignEntries {

    private static final int ID_LENGTH = 36;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final LoneWrites lone;
    private final SubmittingWrites submitting;

    public DynamoDbCampaignEntries(
            DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.submitting = new SubmittingWrites(transactions, table);
    }

    @Override
    public Submitting submit(NewEntry entry) {
        return submitting.submit(entry);
    }

    @Override
    public Optional<Remembered> remembered(
            Tenant tenant, CampaignId campaignId, String requestKey) {
        return item(CampaignsKeys.request(tenant, campaignId, requestKey))
                .flatMap(item ->
                        find(tenant, campaignId, new EntryId(text(item, SubmittingWrites.ENTRY_ID)))
                                .map(entry -> new Remembered(text(item, "requestHash"), entry)));
    }

    @Override
    public Optional<CampaignEntry> find(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        return entryId.text().length() == ID_LENGTH
                ? item(CampaignsKeys.entry(tenant, campaignId, entryId))
                        .map(CampaignEntryItems::read)
                : Optional.empty();
    }

    @Override
    public Set<EnrollmentField> known(Campaign campaign, String person) {
        return item(CampaignsKeys.enrollment(campaign.tenant(), campaign.id(), person))
                .map(EnrollmentItems::told)
                .orElse(Set.of());
    }

    @Override
    public Optional<Participant> participant(Campaign campaign, String person) {
        return item(CampaignsKeys.participant(campaign.tenant(), campaign.id(), person))
                .map(item ->
                        new Participant(
                                whole(item, "entries"),
                                number(item, "numbers"),
                                Attributes.hex(item, "tagKey")));
    }

    @Override
    public boolean approve(
            CampaignEntry read,
            CampaignEntry approved,
            Optional<Participant> before,
            Participant after) {
        return done(List.of(evaluate(read, approved), count(read, before, after)));
    }

    @Override
    public boolean reject(CampaignEntry read, CampaignEntry rejected) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(evaluate(read, rejected));
        read.win()
                .filter(DeclaredWin::takesStock)
                .ifPresent(win -> parts.add(PrizeItems.putBack(table, read, win.prizeId())));
        return done(parts);
    }

    private TransactWriteItem evaluate(CampaignEntry read, CampaignEntry evaluated) {
        return EntryChange.of(read)
                .when(CampaignEntryItems.STATUS, text(read.status().name()))
                .whenWinIs(read.win())
                .set(CampaignEntryItems.evaluation(evaluated))
                .in(table);
    }

    private TransactWriteItem count(
            CampaignEntry entry, Optional<Participant> before, Participant after) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.participant(
                                        entry.tenant(), entry.campaignId(), entry.person())
                                .attributes());
        item.put("type", text("participant"));
        item.put("entries", number(after.entries()));
        item.put("numbers", number(after.numbers()));
        item.put("tagKey", Attributes.hex(after.tagKey()));
        return before.map(counted ->
                        Writes.putIf(
                                table,
                                item,
                                "#entries = :entries AND #numbers = :numbers",
                                Map.of("#entries", "entries", "#numbers", "numbers"),
                                Map.of(
                                        ":entries", number(counted.entries()),
                                        ":numbers", number(counted.numbers()))))
                .orElseGet(() -> Writes.putIfAbsent(table, item));
    }

    @Override
    public boolean withhold(CampaignEntry entry, String why) {
        var change =
                EntryChange.of(entry)
                        .when(CampaignEntryItems.STATUS, text(EntryStatus.APPROVED.name()))
                        .whenAbsent(CampaignEntryItems.REASON)
                        .whenAbsent(AssignmentItems.START)
                        .set(Map.of(CampaignEntryItems.REASON, text(why)))
                        .in(table);
        return lone.refusalOf(change)
                .map(found -> found.containsKey(CampaignEntryItems.REASON))
                .orElse(true);
    }

    @Override
    public int partitions() {
        return CampaignsKeys.PARTITIONS;
    }

    @Override
    public List<CampaignEntry> some(
            Tenant tenant, CampaignId campaignId, int partition, String after, int limit) {
        return Reads.partition(
                        dynamoDb,
                        table,
                        CampaignsKeys.entries(tenant, campaignId, partition),
                        after,
                        limit)
                .stream()
                .limit(limit)
                .map(CampaignEntryItems::read)
                .toList();
    }

    private boolean done(List<TransactWriteItem> parts) {
        return switch (transactions.insist(parts)) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }

    private Optional<Map<String, AttributeValue>> item(Key key) {
        return Reads.one(dynamoDb, table, key);
    }
}
