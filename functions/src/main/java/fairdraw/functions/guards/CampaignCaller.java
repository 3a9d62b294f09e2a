package fairdraw.functions.guards;

import fairdraw.domain.Tenant;

/**
 * A caller with a campaign's API key.
 *
 * @param campaign the slug of the one campaign that the key opens
 * @param keyId the key's id, for records
 */
public record CampaignCaller(Tenant tenant, String campaign, String keyId) {}
