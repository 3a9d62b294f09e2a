package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.KeyId;

/**
 * A caller with a campaign's API key.
 *
 * @param campaign the slug of the one campaign that the key opens
 * @param keyId the key's id, for records
 */
public record CampaignCaller(Tenant tenant, CampaignSlug campaign, KeyId keyId) {}
