package fairdraw.functions.http;

import fairdraw.domain.Tenant;

/**
 * Who calls with a campaign's key.
 *
 * @param campaign the slug of the one campaign that the key opens
 */
public record CampaignCaller(Tenant tenant, String campaign) {}
