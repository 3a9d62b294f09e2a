package fairdraw.functions.operator.carts;

import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organisation's policy for carts, in operators' requests and in the answers to them. */
final class CartPolicyView {

    private static final String WARN = "WARN";
    private static final String REFUSE = "REFUSE";
    private static final String QUARANTINE = "QUARANTINE";
    private static final int MOST_LOTTERIES = 500;
    private static final int LONGEST_NAME = 1000;

    private CartPolicyView() {}

    /** Reads the policy; absent members have their usual values. */
    static CartPolicy read(JsonBody body) {
        return new CartPolicy(
                word(body, "sums", WARN, REFUSE).filter(REFUSE::equals).isPresent(),
                word(body, "badCarts", REFUSE, QUARANTINE).filter(QUARANTINE::equals).isPresent(),
                lotteries(body));
    }

    private static Optional<String> word(JsonBody body, String name, String usual, String other) {
        return body.optionalChoice(name, List.of(usual, other), word -> word);
    }

    private static Map<String, String> lotteries(JsonBody body) {
        List<JsonBody> sent = body.optionalObjects("lotteries").orElse(List.of());
        if (sent.size() > MOST_LOTTERIES) {
            body.refuse("lotteries", "a list of at most " + MOST_LOTTERIES + " objects");
        }
        Map<String, String> lotteries = new HashMap<>();
        for (JsonBody lottery : sent) {
            String name = lottery.text("itemName", LONGEST_NAME).strip();
            String slug = lottery.text("lotterySlug");
            if (lottery.has("lotterySlug") && !Lottery.isSlug(slug)) {
                lottery.refuse("lotterySlug", "the slug of a lottery");
            }
            if (lotteries.put(name, slug) != null && !name.isEmpty()) {
                lottery.refuse("itemName", "unlike those before it");
            }
        }
        return lotteries;
    }

    static Json of(CartPolicy policy) {
        return Json.object()
                .put("sums", policy.refusesSums() ? REFUSE : WARN)
                .put("badCarts", policy.quarantines() ? QUARANTINE : REFUSE)
                .put(
                        "lotteries",
                        policy.lotteries().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(CartPolicyView::lottery)
                                .toList());
    }

    private static Json lottery(Map.Entry<String, String> lottery) {
        return Json.object()
                .put("itemName", lottery.getKey())
                .put("lotterySlug", lottery.getValue());
    }
}
