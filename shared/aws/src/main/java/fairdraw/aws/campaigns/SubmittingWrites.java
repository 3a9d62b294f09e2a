package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.NewEntry;
import fairdraw.domain.campaigns.participants.Contact;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transaction that submits an entry, over everything that belongs to it. */
final class SubmittingWrites {

    static final String ENTRY_ID = "entryId";
    static final String PERSON = "person";

    /** The parts in the order in which their refusals count. */
    private enum Part {
        ENTRY,
        REQUEST,
        EMAIL,
        PHONE,
        EVIDENCE,
        PRIZE,
        ENROLLMENT,
        DETAILS
    }

    private final Transactions transactions;
    private final String table;

    SubmittingWrites(Transactions transactions, String table) {
        this.transactions = transactions;
        this.table = table;
    }

    Submitting submit(NewEntry submitted) {
        Map<Part, TransactWriteItem> parts = parts(submitted);
        return switch (transactions.insist(List.copyOf(parts.values()))) {
            case Written.Done _ -> new Submitting.Stored();
            case Written.Contended _ -> new Submitting.Contended();
            case Written.Refused refused ->
                    refusal(refused, List.copyOf(parts.keySet()), submitted.entry());
        };
    }

    private static Submitting refusal(
            Written.Refused refused, List<Part> parts, CampaignEntry entry) {
        for (int at = 0; at < parts.size(); at++) {
            if (refused.at(at)) {
                return refusal(refused, at, parts.get(at), entry);
            }
        }
        throw new IllegalStateException("refused without a reason");
    }

    private static Submitting refusal(
            Written.Refused refused, int at, Part part, CampaignEntry entry) {
        return switch (part) {
            // Its id is new, so it exists only if an earlier attempt of this very call stored it.
            case ENTRY -> new Submitting.Stored();
            case REQUEST -> new Submitting.KeyUsed();
            case EMAIL -> new Submitting.EmailTaken();
            case PHONE -> new Submitting.PhoneTaken();
            case EVIDENCE -> new Submitting.EvidenceUsed();
            case PRIZE ->
                    refused.found(at).isPresent()
                            ? new Submitting.OutOfStock()
                            : new Submitting.PrizeUnknown();
            case ENROLLMENT, DETAILS ->
                    throw new IllegalStateException("two documents of one person: " + entry.id());
        };
    }

    private Map<Part, TransactWriteItem> parts(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        Map<Part, TransactWriteItem> parts = new EnumMap<>(Part.class);
        parts.put(Part.ENTRY, Writes.putIfAbsent(table, CampaignEntryItems.write(entry)));
        parts.put(Part.REQUEST, Writes.putIfAbsent(table, request(submitted)));
        parts.put(Part.DETAILS, Writes.put(table, EnrollmentItems.details(submitted)));
        if (entry.status() == EntryStatus.REJECTED) {
            parts.put(Part.ENROLLMENT, EnrollmentItems.mark(table, entry));
            return parts;
        }
        submitted
                .contacts()
                .forEach(contact -> parts.put(part(contact.means()), claim(entry, contact)));
        parts.put(Part.EVIDENCE, evidence(entry, submitted.accessKey()));
        entry.win()
                .ifPresent(
                        win -> parts.put(Part.PRIZE, PrizeItems.take(table, entry, win.prizeId())));
        parts.put(Part.ENROLLMENT, EnrollmentItems.keep(table, submitted));
        return parts;
    }

    private static Part part(Contact.Means means) {
        return switch (means) {
            case EMAIL -> Part.EMAIL;
            case PHONE -> Part.PHONE;
        };
    }

    private static Map<String, AttributeValue> request(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.request(
                                        entry.tenant(), entry.campaignId(), entry.requestKey())
                                .attributes());
        item.put("type", text("idempotency"));
        item.put("requestHash", text(submitted.requestHash()));
        item.put(ENTRY_ID, text(entry.id()));
        return item;
    }

    /** Claims a contact for the participant, who may use their own ones again. */
    private TransactWriteItem claim(CampaignEntry entry, Contact contact) {
        Map<String, AttributeValue> item =
                unique(CampaignsKeys.contact(entry.tenant(), entry.campaignId(), contact));
        item.put(PERSON, Attributes.hex(entry.person()));
        return Writes.putIf(
                table,
                item,
                "attribute_not_exists(person) OR person = :person",
                Map.of(":person", Attributes.hex(entry.person())));
    }

    private TransactWriteItem evidence(CampaignEntry entry, String accessKey) {
        Map<String, AttributeValue> item =
                unique(CampaignsKeys.evidence(entry.tenant(), entry.campaignId(), accessKey));
        item.put(ENTRY_ID, text(entry.id()));
        return Writes.putIfAbsent(table, item);
    }

    /** Returns a claim that names nobody yet, or nobody any more. */
    static Map<String, AttributeValue> unique(Key key) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key.attributes());
        item.put("type", text("unique"));
        return item;
    }
}
