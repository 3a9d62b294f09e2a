package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.entries.AddPrize;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;

/** A campaign's prize in operators' requests and in the answers to them. */
final class CampaignPrizeView {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 40;
    private static final long MOST_CENTS = 1_000_000_000_000L;
    private static final long MOST_STOCK = 100_000_000;

    private CampaignPrizeView() {}

    static AddPrize.Form read(JsonBody body) {
        return new AddPrize.Form(
                body.text("name", LONGEST_NAME),
                body.text("type", LONGEST_TYPE),
                body.integer("unitValueCents", 0, MOST_CENTS),
                body.integer("initialStock", 0, MOST_STOCK));
    }

    static Json of(Prize prize) {
        return Json.object()
                .put("id", prize.id())
                .put("name", prize.name())
                .put("type", prize.type())
                .put("unitValueCents", prize.unitValueCents())
                .put("initialStock", prize.initialStock())
                .put("currentStock", prize.currentStock())
                .put("createdAt", prize.createdAt());
    }
}
