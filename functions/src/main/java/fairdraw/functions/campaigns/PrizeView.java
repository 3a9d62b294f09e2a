package fairdraw.functions.campaigns;

import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.functions.json.Json;
import java.math.BigDecimal;

/** A prize in the answers to integrators. */
final class PrizeView {

    private PrizeView() {}

    static Json of(Prize prize) {
        return Json.published()
                .put("id", prize.id())
                .put("name", prize.name())
                .put("type", prize.type())
                .put("unit_value", BigDecimal.valueOf(prize.unitValueCents(), 2))
                .put("initial_stock", prize.initialStock())
                .put("current_stock", prize.currentStock());
    }
}
