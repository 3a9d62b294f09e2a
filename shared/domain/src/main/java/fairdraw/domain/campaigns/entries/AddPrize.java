package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Ids;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Campaigns;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds prizes to campaigns. */
public final class AddPrize {

    /** The most that a campaign may have: all of them are listed in one published answer. */
    public static final int MOST = 1_000;

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

    /** The end of a request. */
    public sealed interface Outcome {
        record Added(Prize prize) implements Outcome {}

        /** There is no such campaign. */
        record NotFound() implements Outcome {}

        /** The campaign has as many as it may have. */
        record Full() implements Outcome {}
    }

    /** Adds a prize, all of it in stock. */
    public Outcome add(Tenant tenant, String campaignId, Form form) {
        Optional<Campaign> campaign = campaigns.ofId(tenant, campaignId);
        if (campaign.isEmpty()) {
            return new Outcome.NotFound();
        }
        Page.Wanted most = new Page.Wanted(MOST, Optional.empty());
        if (prizes.page(campaign.get(), most).items().size() >= MOST) {
            return new Outcome.Full();
        }
        Prize prize =
                new Prize(
                        ids.uuid().toString(),
                        form.name(),
                        form.type(),
                        form.unitValueCents(),
                        form.initialStock(),
                        form.initialStock(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        prizes.create(campaign.get(), prize);
        return new Outcome.Added(prize);
    }
}
