package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.PrizeId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds prizes to campaigns. */
public final class AddPrize {

    /** The part of a prize that an operator writes. */
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

    /** The outcome of a request. */
    public sealed interface Outcome {
        record Added(Prize prize) implements Outcome {}

        /** There is no such campaign. */
        record NotFound() implements Outcome {}

        /** The campaign has {@link CampaignPrizes#MOST} prizes already. */
        record Full() implements Outcome {}
    }

    /** Adds a prize, with its whole initial stock available. */
    public Outcome add(Tenant tenant, CampaignId campaignId, Form form) {
        Optional<Campaign> campaign = campaigns.ofId(tenant, campaignId);
        if (campaign.isEmpty()) {
            return new Outcome.NotFound();
        }
        Prize prize =
                new Prize(
                        new PrizeId(ids.uuid().toString()),
                        form.name(),
                        form.type(),
                        form.unitValueCents(),
                        form.initialStock(),
                        form.initialStock(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return prizes.create(campaign.get(), prize) ? new Outcome.Added(prize) : new Outcome.Full();
    }
}
