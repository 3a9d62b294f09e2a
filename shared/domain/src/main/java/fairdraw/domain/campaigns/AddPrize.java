package fairdraw.domain.campaigns;

import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds prizes to campaigns. */
public final class AddPrize {

    /** What an operator says of a prize. */
    public record Form(String name, String type, long unitValueCents, long initialStock) {}

    private final Campaigns campaigns;
    private final CampaignPrizes prizes;
    private final InstantSource clock;
    private final Ids ids;

    public AddPrize(Campaigns campaigns, CampaignPrizes prizes, InstantSource clock, Ids ids) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.clock = clock;
        this.ids = ids;
    }

    /** The new prize, all of it in stock; empty when there is no such campaign. */
    public Optional<Prize> add(Tenant tenant, String campaignId, Form form) {
        return campaigns
                .ofId(tenant, campaignId)
                .map(campaign -> {
                    Prize prize =
                            new Prize(
                                    ids.uuid().toString(),
                                    form.name(),
                                    form.type(),
                                    form.unitValueCents(),
                                    form.initialStock(),
                                    form.initialStock(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
                    prizes.create(campaign, prize);
                    return prize;
                });
    }
}
