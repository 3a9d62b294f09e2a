package fairdraw.domain.campaigns;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.util.List;
import java.util.Optional;

/** A campaign, whose lucky numbers are drawn. */
public record CampaignOccasion(CampaignId id, CampaignSlug slug) implements Occasion {

    /** The kind of draw that is held for it. */
    public static final Kind KIND =
            new Kind(
                    "campaign",
                    "campaigns",
                    CampaignRules.class,
                    List.of(Progress.Awarded.class, Progress.Concluded.class));

    /** Returns the occasion of a campaign's draw; throws for a draw of another kind. */
    public static CampaignOccasion of(Draw draw) {
        return draw.occasion(CampaignOccasion.class);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(slug.text());
    }
}
