package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.extraction.SeriesBias;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.draws.DrawView;
import java.time.Instant;
import java.util.List;

/** Campaigns in the answers to operators. */
final class CampaignView {

    private CampaignView() {}

    /** Returns a campaign as an element of a list, without its draw. */
    static Json campaign(Campaign campaign) {
        Qualification qualification = campaign.qualification();
        return Json.object()
                .put("id", campaign.id())
                .put("slug", campaign.slug())
                .put("name", campaign.name())
                .put("drawId", campaign.drawId())
                .put("mechanics", List.of(mechanic(campaign.luckyNumbers())))
                .put("openAt", qualification.opensAt())
                .put("entriesUntil", qualification.closesAt())
                .put(
                        "requiredFields",
                        qualification.required().stream()
                                .sorted()
                                .map(EnrollmentField::word)
                                .toList())
                .put("acceptsCompanies", qualification.companies())
                .put("maxEntriesPerParticipant", qualification.maxEntries())
                .put("declaresPrizes", campaign.declaresPrizes())
                .put("archived", campaign.archived())
                .put("createdAt", campaign.createdAt())
                .put("updatedAt", campaign.updatedAt());
    }

    /** Returns a campaign with its draw. */
    static Json campaign(Campaign campaign, Draw draw, Instant now) {
        return campaign(campaign)
                .putIfPresent(
                        "extraction",
                        CampaignRules.of(draw).extraction().map(CampaignView::extraction))
                .put("draw", DrawView.draw(draw, now));
    }

    private static Json extraction(ExtractionRule rule) {
        SeriesBias bias = rule.map().bias();
        return Json.object()
                .put("contest", rule.contest())
                .put("date", rule.date().toString())
                .put("map", rule.map().tree())
                .put("fallback", rule.fallback().name())
                .put("leadSeconds", rule.leadSeconds())
                .put("maxGap", rule.maxGap().stream().boxed().findFirst())
                .put(
                        "seriesBias",
                        Json.object().put("best", bias.best()).put("worst", bias.worst()));
    }

    private static Json mechanic(LuckyNumbers luckyNumbers) {
        return Json.object()
                .put("type", "lucky_numbers")
                .put("generation", luckyNumbers.generation().word())
                .put("quantity", luckyNumbers.perEntry())
                .put("maxPerParticipant", luckyNumbers.maxPerParticipant())
                .put("seriesCount", luckyNumbers.seriesCount())
                .putIfPresent("keyHash", luckyNumbers.keyHash());
    }
}
