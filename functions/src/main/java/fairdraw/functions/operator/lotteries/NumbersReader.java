package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** The reader of the number pools that lines draw on. */
final class NumbersReader {

    private static final NumberPool PLACEHOLDER = new NumberPool(1, 0, 0);

    private NumbersReader() {}

    static NumbersConfig read(JsonBody body, String name) {
        JsonBody config = body.object(name);
        return new NumbersConfig(
                config.has("main") || body.has(name) ? pool(config, "main") : PLACEHOLDER,
                config.says("bonus") ? Optional.of(pool(config, "bonus")) : Optional.empty());
    }

    private static NumberPool pool(JsonBody config, String name) {
        JsonBody pool = config.object(name);
        if (!config.has(name)) {
            return PLACEHOLDER;
        }
        long from = pool.integer("from", 0, NumberPool.LARGEST);
        long to = pool.integer("to", 0, NumberPool.LARGEST);
        long pick = pool.integer("pick", 1, NumberPool.LARGEST);
        if (!pool.has("from") || !pool.has("to") || !pool.has("pick")) {
            return PLACEHOLDER;
        }
        if (to < from) {
            pool.refuse("to", "at least from");
            return PLACEHOLDER;
        }
        if (pick > to - from + 1) {
            pool.refuse("pick", "at most the count of numbers from " + from + " to " + to);
            return PLACEHOLDER;
        }
        return new NumberPool((int) pick, (int) from, (int) to);
    }
}
