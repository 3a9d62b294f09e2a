package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.PrizeId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Locale;

/** Every key of the table Campaigns. */
final class CampaignsKeys {

    /** The number of partitions of a campaign's entries. */
    static final int PARTITIONS = 16;

    /** The prefix of the sort keys of entries' details. */
    static final String DETAILS = "DETAILS#";

    /** The prefix of the sort keys of free ranges. */
    static final String FREE = "FREE#";

    /** The position of the campaign's id in the partition key of an entry. */
    private static final int CAMPAIGN_ID = 3;

    private CampaignsKeys() {}

    static String tenant(Tenant tenant) {
        return tenant.organisation().text() + '#' + tenant.mode().word();
    }

    static String campaigns(Tenant tenant) {
        return tenant(tenant) + "#CAMPAIGNS";
    }

    static Key campaign(Tenant tenant, CampaignSlug slug) {
        return new Key(campaigns(tenant), slug.text());
    }

    static Key campaignId(Tenant tenant, CampaignId campaignId) {
        return new Key(tenant(tenant) + "#CAMPAIGNID#" + campaignId, "CAMPAIGNID");
    }

    static String entries(Tenant tenant, CampaignId campaignId, int partition) {
        return tenant(tenant) + "#ENTRIES#" + campaignId + '#' + partition;
    }

    static Key entry(Tenant tenant, CampaignId campaignId, EntryId entryId) {
        int partition = Math.floorMod(entryId.text().hashCode(), PARTITIONS);
        return new Key(entries(tenant, campaignId, partition), entryId.text());
    }

    static Key request(Tenant tenant, CampaignId campaignId, String requestKey) {
        return new Key(tenant(tenant) + "#IDEM#" + campaignId + '#' + requestKey, "IDEM");
    }

    /** Returns the key of a participant's counts and tag, which do not identify the person. */
    static Key participant(Tenant tenant, CampaignId campaignId, String person) {
        return new Key(participants(tenant, campaignId, person), "PARTICIPANT");
    }

    /** Returns the key of a participant's personal data. */
    static Key enrollment(Tenant tenant, CampaignId campaignId, String person) {
        return new Key(participants(tenant, campaignId, person), "ENROLLMENT");
    }

    /**
     * Returns the key of an entry's details besides the participant: consent and evidence. It lies
     * with the participant, whose entries are found by it.
     */
    static Key details(Tenant tenant, CampaignId campaignId, String person, EntryId entryId) {
        return new Key(participants(tenant, campaignId, person), DETAILS + entryId);
    }

    static String participants(Tenant tenant, CampaignId campaignId, String person) {
        return tenant(tenant) + "#PARTICIPANT#" + campaignId + '#' + person;
    }

    /** Returns the key of the claim of a contact, which one participant of a campaign may make. */
    static Key contact(Tenant tenant, CampaignId campaignId, Contact contact) {
        return unique(tenant, campaignId, contact.text());
    }

    /** Returns the key of the claim of evidence, which one entry of a campaign may make. */
    static Key evidence(Tenant tenant, CampaignId campaignId, String accessKey) {
        return unique(tenant, campaignId, "EVIDENCE#" + accessKey);
    }

    private static Key unique(Tenant tenant, CampaignId campaignId, String what) {
        return new Key(tenant(tenant) + "#UNIQUE#" + campaignId + '#' + what, "UNIQUE");
    }

    static String prizes(Tenant tenant, CampaignId campaignId) {
        return tenant(tenant) + "#STOCK#" + campaignId;
    }

    /** Returns the key of the number of a campaign's prizes. */
    static Key prizeCount(Tenant tenant, CampaignId campaignId) {
        return new Key(tenant(tenant) + "#STOCKCOUNT#" + campaignId, "COUNT");
    }

    static Key prize(Tenant tenant, CampaignId campaignId, PrizeId prizeId) {
        return new Key(prizes(tenant, campaignId), prizeId.text());
    }

    /** The campaign of a partition of entries or of allocation records. */
    record EntryPlace(Tenant tenant, CampaignId campaignId) {}

    /** Reads the partition key of an entry or of an allocation record. */
    static EntryPlace entryPlace(String pk) {
        String[] parts = pk.split("#", -1);
        return new EntryPlace(
                new Tenant(new OrganisationId(parts[0]), Mode.of(parts[1]).orElseThrow()),
                new CampaignId(parts[CAMPAIGN_ID]));
    }

    /** Returns the key of a number's claim; each series has a hundred partitions. */
    static Key claim(Tenant tenant, CampaignId campaignId, LuckyNumber number) {
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

    /** Returns the key of a free range in the list of its lane. */
    static Key free(Lane lane, long start) {
        return new Key(lanes(lane), FREE + index(start));
    }

    private static String lanes(Lane lane) {
        return tenant(lane.tenant()) + "#LANE#" + lane.campaignId() + '#' + lane.number();
    }

    static String allocations(Lane lane) {
        return tenant(lane.tenant()) + "#ALLOCATIONS#" + lane.campaignId() + '#' + lane.number();
    }

    /** Returns the key of the record of an index, or of the range that begins there. */
    static Key allocation(Lane lane, long index) {
        return new Key(allocations(lane), index(index));
    }

    /** Pads an index to the digits of the largest one, so that strings sort like indexes. */
    static String index(long index) {
        return String.format(Locale.ROOT, "%010d", index);
    }
}
