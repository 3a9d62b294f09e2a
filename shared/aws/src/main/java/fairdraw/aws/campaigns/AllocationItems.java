package fairdraw.aws.campaigns;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.AllocationRecord;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records of allocations as items of the table Campaigns, and as the stream shows them. The numbers
 * become the entry's when a record of this type is written.
 */
public final class AllocationItems {

    /** The attribute {@code type} of the record of an allocated range. */
    public static final String TYPE = "allocation";

    static final String FREE = "free";
    static final String QUANTITY = "quantity";
    static final String VOIDED = "void";
    private static final String ENTRY = "entry";

    private AllocationItems() {}

    /** Returns the id of the entry that holds a range. */
    public static EntryId entryId(Map<String, AttributeValue> item) {
        return new EntryId(text(item, ENTRY));
    }

    /** Returns the tenant of the campaign that a record belongs to. */
    public static Tenant tenant(Map<String, AttributeValue> item) {
        return CampaignsKeys.entryPlace(text(item, "pk")).tenant();
    }

    /** Returns the campaign that a record belongs to. */
    public static CampaignId campaignId(Map<String, AttributeValue> item) {
        return CampaignsKeys.entryPlace(text(item, "pk")).campaignId();
    }

    /** Whether the range is allocated, rather than voided or free. */
    public static boolean isAllocation(Map<String, AttributeValue> item) {
        return text(item, "type").equals(TYPE);
    }

    static Map<String, AttributeValue> write(Lane lane, AllocationRecord record) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(CampaignsKeys.allocation(lane, record.start()).attributes());
        switch (record) {
            case Given given -> {
                item.put("type", text(TYPE));
                item.put(QUANTITY, number(given.quantity()));
                item.put(ENTRY, text(given.entryId()));
                item.put(AssignmentItems.NONCE, Attributes.hex(given.nonce()));
                item.put(AssignmentItems.AT, instant(given.at()));
            }
            case Free free -> {
                item.put("type", text(FREE));
                item.put(QUANTITY, number(free.quantity()));
            }
            case Voided _ -> item.put("type", text(VOIDED));
        }
        return item;
    }

    static AllocationRecord read(Map<String, AttributeValue> item) {
        long start = Long.parseLong(text(item, "sk"));
        return switch (text(item, "type")) {
            case TYPE ->
                    new Given(
                            start,
                            whole(item, QUANTITY),
                            entryId(item),
                            Attributes.hex(item, AssignmentItems.NONCE),
                            instant(item, AssignmentItems.AT));
            case FREE -> new Free(start, whole(item, QUANTITY));
            case VOIDED -> new Voided(start);
            case String other -> throw new IllegalStateException("no allocation: " + other);
        };
    }
}
