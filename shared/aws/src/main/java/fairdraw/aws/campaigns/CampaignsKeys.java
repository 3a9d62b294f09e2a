package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Lane;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Locale;

/** Every key of the table Campaigns. */
final class CampaignsKeys {

    /** Over how many partitions the entries of a campaign are spread. */
    static final int PARTITIONS = 16;

    /** How the places of ranges that may be given again begin. */
    static final String FREE = "FREE#";

    /** Where the campaign's id stands in the partition key of an entry. */
    private static final int CAMPAIGN_ID = 3;

    private CampaignsKeys() {}

    static String tenant(Tenant tenant) {
        return tenant.organisation() + '#' + tenant.mode().word();
    }

    static String campaigns(Tenant tenant) {
        return tenant(tenant) + "#CAMPAIGNS";
    }

    static Key campaign(Tenant tenant, String slug) {
        return new Key(campaigns(tenant), slug);
    }

    static Key campaignId(Tenant tenant, String campaignId) {
        return new Key(tenant(tenant) + "#CAMPAIGNID#" + campaignId, "CAMPAIGNID");
    }

    static String entries(Tenant tenant, String campaignId, int partition) {
        return tenant(tenant) + "#ENTRIES#" + campaignId + '#' + partition;
    }

    static Key entry(Tenant tenant, String campaignId, String entryId) {
        int partition = Math.floorMod(entryId.hashCode(), PARTITIONS);
        return new Key(entries(tenant, campaignId, partition), entryId);
    }

    /** What an entry says besides the participant: consent and evidence. */
    static Key details(Tenant tenant, String campaignId, String entryId) {
        return new Key(tenant(tenant) + "#DETAILS#" + campaignId + '#' + entryId, "DETAILS");
    }

    static Key request(Tenant tenant, String campaignId, String requestKey) {
        return new Key(tenant(tenant) + "#IDEM#" + campaignId + '#' + requestKey, "IDEM");
    }

    /** What a participant has; nothing of it tells who that is. */
    static Key participant(Tenant tenant, String campaignId, String person) {
        return new Key(participants(tenant, campaignId, person), "PARTICIPANT");
    }

    /** Who a participant is. */
    static Key enrollment(Tenant tenant, String campaignId, String person) {
        return new Key(participants(tenant, campaignId, person), "ENROLLMENT");
    }

    private static String participants(Tenant tenant, String campaignId, String person) {
        return tenant(tenant) + "#PARTICIPANT#" + campaignId + '#' + person;
    }

    /** The claim of something that only one in a campaign may have. */
    static Key unique(Tenant tenant, String campaignId, String what, String value) {
        return new Key(
                tenant(tenant) + "#UNIQUE#" + campaignId + '#' + what + '#' + value, "UNIQUE");
    }

    static String prizes(Tenant tenant, String campaignId) {
        return tenant(tenant) + "#STOCK#" + campaignId;
    }

    static Key prize(Tenant tenant, String campaignId, String prizeId) {
        return new Key(prizes(tenant, campaignId), prizeId);
    }

    /** Whose entry, or record of an allocation, lies in a partition. */
    record EntryPlace(Tenant tenant, String campaignId) {}

    /** Reads the partition key of an entry or of a record of an allocation. */
    static EntryPlace entryPlace(String pk) {
        String[] parts = pk.split("#", -1);
        return new EntryPlace(
                new Tenant(parts[0], Mode.of(parts[1]).orElseThrow()), parts[CAMPAIGN_ID]);
    }

    /** The claim of a number; a hundred partitions for each series. */
    static Key claim(Tenant tenant, String campaignId, LuckyNumber number) {
        String order = number.orderText();
        return new Key(
                tenant(tenant)
                        + "#NUMBERS#"
                        + campaignId
                        + '#'
                        + number.seriesText()
                        + '#'
                        + order.substring(0, 2),
                order.substring(2));
    }

    static Key lane(Lane lane) {
        return new Key(lanes(lane), "LANE");
    }

    /** A range that may be given again, as the lane remembers it. */
    static Key free(Lane lane, long start) {
        return new Key(lanes(lane), FREE + index(start));
    }

    private static String lanes(Lane lane) {
        return tenant(lane.tenant()) + "#LANE#" + lane.campaignId() + '#' + lane.number();
    }

    static String allocations(Lane lane) {
        return tenant(lane.tenant()) + "#ALLOCATIONS#" + lane.campaignId() + '#' + lane.number();
    }

    /** The record of an index, or of the range that begins there. */
    static Key allocation(Lane lane, long index) {
        return new Key(allocations(lane), index(index));
    }

    /** An index with as many digits as the largest has, so that texts are ordered like indexes. */
    static String index(long index) {
        return String.format(Locale.ROOT, "%010d", index);
    }
}
