package fairdraw.domain.lotteries.rules;

import fairdraw.domain.draws.rules.Fields;
import fairdraw.fairness.prizes.NumberLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pools of a line: main numbers and, if the lottery uses them, bonus numbers. */
public record NumbersConfig(NumberPool main, Optional<NumberPool> bonus) {

    /**
     * Whether {@code line} can be played; without a bonus pool, its bonus numbers must be empty.
     */
    public boolean allows(NumberLine line) {
        return main.holds(line.main())
                && bonus.map(pool -> pool.holds(line.bonus())).orElse(line.bonus().isEmpty());
    }

    /** Returns the member {@code numbers} of a rules document. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("main", main.document());
        bonus.ifPresent(pool -> document.put("bonus", pool.document()));
        return document;
    }

    /** Parses a document that {@link #document} wrote. */
    public static NumbersConfig parse(Map<?, ?> document) {
        @Nullable Object bonus = document.get("bonus");
        return new NumbersConfig(
                NumberPool.parse(Fields.object(document, "main")),
                bonus instanceof Map<?, ?> pool
                        ? Optional.of(NumberPool.parse(pool))
                        : Optional.empty());
    }
}
