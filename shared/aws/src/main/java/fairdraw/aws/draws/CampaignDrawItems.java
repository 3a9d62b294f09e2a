package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The draws of campaigns. */
final class CampaignDrawItems implements KindItems {

    @Override
    public Kind kind() {
        return CampaignOccasion.KIND;
    }

    @Override
    public Map<String, AttributeValue> write(Draw draw) {
        CampaignOccasion campaign = CampaignOccasion.of(draw);
        return Map.of("campaignId", text(campaign.id()), "campaignSlug", text(campaign.slug()));
    }

    @Override
    public Occasion occasion(Map<String, AttributeValue> item) {
        return new CampaignOccasion(
                new CampaignId(text(item, "campaignId")),
                new CampaignSlug(text(item, "campaignSlug")));
    }

    @Override
    public CampaignRules rules(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return CampaignRules.parse(document, chains);
    }

    @Override
    public Map<String, AttributeValue> write(Progress.Decided decided) {
        return RankedItems.write(decided);
    }

    @Override
    public Progress.Decided decided(
            String state, Progress.Sealed sealed, Map<String, AttributeValue> item) {
        return RankedItems.read(state, sealed, item);
    }
}
