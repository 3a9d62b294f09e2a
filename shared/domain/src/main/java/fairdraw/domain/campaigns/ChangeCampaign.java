package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Changes the parts of a campaign that are not rules of its draw: its name and the qualifications
 * to enter, and whether it is archived.
 */
public final class ChangeCampaign {

    private static final int ATTEMPTS = 8;

    /** The outcome of a change. */
    public sealed interface Outcome {
        record Changed(Campaign campaign) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only a campaign whose draw is over can be archived. */
        record Running() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Campaigns campaigns;
    private final Draws draws;
    private final InstantSource clock;

    public ChangeCampaign(Campaigns campaigns, Draws draws, InstantSource clock) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * Stores the campaign that {@code edit} returns; after a lost race, the edit is applied again.
     */
    public Outcome change(Tenant tenant, CampaignId campaignId, UnaryOperator<Campaign> edit) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Campaign> found = campaigns.ofId(tenant, campaignId);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Campaign next = edit.apply(found.get()).next(now());
            if (next.archived() && !found.get().archived() && !isOver(next)) {
                return new Outcome.Running();
            }
            if (campaigns.replace(next)) {
                return new Outcome.Changed(next);
            }
        }
        return new Outcome.Busy();
    }

    /** Whether the campaign's draw is over, which it then stays. */
    private boolean isOver(Campaign campaign) {
        return draws.find(campaign.tenant(), campaign.drawId())
                .filter(draw -> draw.progress().isOver())
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
