package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The participants of campaigns in the table Campaigns, by document or contact. */
public final class DynamoDbParticipants implements People, EraseParticipant.Removal {

    /** The most contacts that one transaction removes. */
    private static final int CONTACTS = 90;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbParticipants(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public List<Sought> present(List<Sought> sought) {
        Set<Key> found =
                Reads.all(dynamoDb, table, sought.stream().map(DynamoDbParticipants::key).toList())
                        .map(item -> new Key(text(item, "pk"), text(item, "sk")))
                        .collect(Collectors.toSet());
        return sought.stream().filter(one -> found.contains(key(one))).toList();
    }

    private static Key key(Sought sought) {
        Draw draw = sought.draw();
        return Contact.parse(sought.person())
                .map(contact -> CampaignsKeys.contact(draw.tenant(), campaignId(draw), contact))
                .orElseGet(() -> enrollment(draw, sought.person()));
    }

    private static Key enrollment(Draw draw, String person) {
        return CampaignsKeys.enrollment(draw.tenant(), campaignId(draw), person);
    }

    private static CampaignId campaignId(Draw draw) {
        return CampaignOccasion.of(draw).id();
    }

    @Override
    public Optional<String> claimant(Draw draw, Contact contact) {
        return item(CampaignsKeys.contact(draw.tenant(), campaignId(draw), contact))
                .filter(item -> item.containsKey(SubmittingWrites.PERSON))
                .map(item -> Attributes.hex(item, SubmittingWrites.PERSON));
    }

    @Override
    public List<CampaignEntry> entries(Draw draw, String person) {
        CampaignId campaignId = campaignId(draw);
        String pk = CampaignsKeys.participants(draw.tenant(), campaignId, person);
        List<Key> keys =
                Reads.partition(dynamoDb, table, pk).stream()
                        .map(item -> text(item, "sk"))
                        .filter(sk -> sk.startsWith(CampaignsKeys.DETAILS))
                        .map(sk -> new EntryId(sk.substring(CampaignsKeys.DETAILS.length())))
                        .map(id -> CampaignsKeys.entry(draw.tenant(), campaignId, id))
                        .toList();
        return Reads.all(dynamoDb, table, keys).map(CampaignEntryItems::read).toList();
    }

    @Override
    public void entry(CampaignEntry entry) {
        Key details =
                CampaignsKeys.details(
                        entry.tenant(), entry.campaignId(), entry.person(), entry.id());
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(
                Writes.delete(
                        table,
                        CampaignsKeys.entry(entry.tenant(), entry.campaignId(), entry.id())));
        parts.add(
                Writes.delete(
                        table,
                        CampaignsKeys.request(
                                entry.tenant(), entry.campaignId(), entry.requestKey())));
        parts.add(Writes.delete(table, details));
        item(details)
                .flatMap(item -> evidence(entry, text(item, EnrollmentItems.ACCESS_KEY)))
                .ifPresent(key -> parts.add(Writes.delete(table, key)));
        write(parts);
    }

    /** Returns the claim of evidence that is this entry's; one that was rejected has none. */
    private Optional<Key> evidence(CampaignEntry entry, String accessKey) {
        Key key = CampaignsKeys.evidence(entry.tenant(), entry.campaignId(), accessKey);
        return item(key)
                .filter(claim -> text(claim, SubmittingWrites.ENTRY_ID).equals(entry.id().text()))
                .map(_ -> key);
    }

    @Override
    public void participant(Draw draw, String person) {
        Key key = enrollment(draw, person);
        item(key)
                .filter(EnrollmentItems::isOfSomebody)
                .ifPresent(item -> remove(draw, person, EnrollmentItems.contacts(item)));
    }

    /** Removes the person from their contacts, with the data by which those are known last. */
    private void remove(Draw draw, String person, List<Contact> contacts) {
        CampaignId campaignId = campaignId(draw);
        List<TransactWriteItem> parts = new ArrayList<>();
        for (Contact contact : contacts) {
            parts.add(
                    Writes.put(
                            table,
                            SubmittingWrites.unique(
                                    CampaignsKeys.contact(draw.tenant(), campaignId, contact))));
            if (parts.size() == CONTACTS) {
                write(parts);
                parts.clear();
            }
        }
        parts.add(
                Writes.delete(table, CampaignsKeys.participant(draw.tenant(), campaignId, person)));
        parts.add(Writes.put(table, EnrollmentItems.erased(enrollment(draw, person))));
        write(parts);
    }

    private void write(List<TransactWriteItem> parts) {
        if (!(transactions.insist(List.copyOf(parts)) instanceof Written.Done)) {
            throw new NotNow("the removal of a participant is contended for too long");
        }
    }

    private Optional<Map<String, AttributeValue>> item(Key key) {
        return Reads.one(dynamoDb, table, key);
    }
}
