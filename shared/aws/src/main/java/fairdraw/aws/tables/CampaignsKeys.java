package fairdraw.aws.tables;

import fairdraw.domain.Tenant;

/** Every key of the table Campaigns. */
final class CampaignsKeys {

    /** Over how many partitions the entries of a campaign are spread. */
    static final int PARTITIONS = 16;

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
}
