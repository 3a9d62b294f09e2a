package fairdraw.domain.lotteries.rules;

import fairdraw.domain.draws.rules.Fields;
import java.util.Map;

/**
 * The contribution of a line to the prize pool: {@code permille} thousandths of its price in cents.
 */
public record PrizePool(String currency, long lineCents, int permille) {

    Map<String, Object> document() {
        return Fields.members("currency", currency, "lineCents", lineCents, "permille", permille);
    }

    static PrizePool parse(Map<?, ?> document) {
        return new PrizePool(
                Fields.text(document, "currency"),
                Fields.cents(document, "lineCents"),
                Fields.whole(document, "permille"));
    }
}
