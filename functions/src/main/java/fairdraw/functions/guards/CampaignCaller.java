package fairdraw.functions.guards;

import fairdraw.domain.Tenant;

/**
 * Who calls with a campaign's key.
 *
 * @param campaign the slug of the one campaign that the key opens
 * @param keyId the key's id, for records
 */
public record CampaignCaller(Tenant tenant, String campaign, String keyId) {}
