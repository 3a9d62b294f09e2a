package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Part;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.functions.json.Json;

/** The ticket that an item of a cart asks for, in the answers to operators. */
final class ItemTicketView {

    private ItemTicketView() {}

    /** Writes the outcome of the item and the cart of that id that decided it. */
    static Json of(ItemOutcome outcome) {
        Json form =
                switch (outcome) {
                    case Issued issued ->
                            Json.object()
                                    .put("state", "ISSUED")
                                    .put("lotterySlug", issued.lotterySlug())
                                    .put("ticketId", issued.ticketId())
                                    .put("ticketRef", issued.ticketRef())
                                    .put("drawId", issued.drawId())
                                    .put("warning", issued.warning().map(Enum::name));
                    case Refused refused ->
                            Json.object()
                                    .put("state", "REFUSED")
                                    .put("lotterySlug", refused.lottery())
                                    .put("reason", refused.reason().words());
                    case Changed changed ->
                            Json.object()
                                    .put("state", "REFUSED")
                                    .put("lotterySlug", changed.lottery())
                                    .put("reason", Changed.WORDS)
                                    .put("warning", Changed.CODE)
                                    .put(
                                            "changed",
                                            changed.parts().stream().map(Part::word).toList());
                };
        return form.put("version", outcome.version()).put("at", outcome.at());
    }

    /** Writes that nothing is decided yet. */
    static Json pending(Wanted wanted) {
        return Json.object().put("state", "PENDING").put("lotterySlug", wanted.lotterySlug());
    }
}
