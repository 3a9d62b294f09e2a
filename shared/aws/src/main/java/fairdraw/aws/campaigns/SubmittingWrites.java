package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.NewEntry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transaction that submits an entry, over everything that belongs to it. */
final class SubmittingWrites {

    static final String ENTRY_ID = "entryId";

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
            return parts;
        }
        submitted.email().ifPresent(email -> parts.put(Part.EMAIL, claim(entry, "EMAIL", email)));
        submitted.phone().ifPresent(phone -> parts.put(Part.PHONE, claim(entry, "PHONE", phone)));
        parts.put(Part.EVIDENCE, evidence(entry, submitted.accessKey()));
        entry.win()
                .ifPresent(
                        win -> parts.put(Part.PRIZE, PrizeItems.take(table, entry, win.prizeId())));
        parts.put(Part.ENROLLMENT, EnrollmentItems.keep(table, entry, submitted.enrollment()));
        return parts;
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

    /** Claims a value for the participant, who may use their own values again. */
    private TransactWriteItem claim(CampaignEntry entry, String what, String value) {
        Map<String, AttributeValue> item = unique(entry, what, value);
        item.put("person", Attributes.hex(entry.person()));
        return Writes.putIf(
                table,
                item,
                "attribute_not_exists(pk) OR person = :person",
                Map.of(":person", Attributes.hex(entry.person())));
    }

    private TransactWriteItem evidence(CampaignEntry entry, String accessKey) {
        Map<String, AttributeValue> item = unique(entry, "EVIDENCE", accessKey);
        item.put(ENTRY_ID, text(entry.id()));
        return Writes.putIfAbsent(table, item);
    }

    private static Map<String, AttributeValue> unique(
            CampaignEntry entry, String what, String value) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(
                        CampaignsKeys.unique(entry.tenant(), entry.campaignId(), what, value)
                                .attributes());
        item.put("type", text("unique"));
        return item;
    }
}
