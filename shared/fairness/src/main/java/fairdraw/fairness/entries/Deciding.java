package fairdraw.fairness.entries;

import java.time.LocalDate;
import java.util.Map;

/** A source of a draw's result: a round of a beacon, or a contest of the extraction. */
public sealed interface Deciding {

    /** A round of a beacon. */
    record Round(long round) implements Deciding {}

    /** A contest, whose number has no leading zero, and the day on which it is held. */
    record Contest(String contest, LocalDate date) implements Deciding {}

    /** Adds its members to an entry. */
    default void addTo(Map<String, Object> document) {
        switch (this) {
            case Round(long round) -> document.put("round", round);
            case Contest(String contest, LocalDate date) -> {
                document.put("contest", contest);
                document.put("date", date.toString());
            }
        }
    }
}
