package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of an entry in each mechanic of its campaign, as integrators see it. */
public final class EntryMechanics {

    private static final String PENDING = "PENDING";
    private static final String APPROVED = "APPROVED";
    private static final String REJECTED = "REJECTED";

    private EntryMechanics() {}

    /**
     * Returns the lucky numbers and, if a win was declared, that win.
     *
     * @param numbers the numbers that the entry holds
     */
    public static List<Map<String, @Nullable Object>> of(
            CampaignEntry entry, LuckyNumbers rules, List<LuckyNumber> numbers) {
        List<Map<String, @Nullable Object>> mechanics = new ArrayList<>();
        mechanics.add(luckyNumbers(entry, rules, numbers));
        entry.win().ifPresent(win -> mechanics.add(instantWin(win)));
        return mechanics;
    }

    private static Map<String, @Nullable Object> luckyNumbers(
            CampaignEntry entry, LuckyNumbers rules, List<LuckyNumber> numbers) {
        if (entry.reason().isPresent()) {
            Map<String, @Nullable Object> rejected = mechanic("lucky_numbers", REJECTED, null);
            rejected.put("reason", entry.reason().get());
            return rejected;
        }
        boolean manual = rules.generation() == Generation.MANUAL;
        if (entry.qualified().isEmpty() || (!manual && numbers.isEmpty())) {
            return mechanic("lucky_numbers", PENDING, null);
        }
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        outcome.put("quantity", entry.qualified().get().quantity());
        outcome.put("series_count", rules.seriesCount());
        if (!manual) {
            outcome.put("numbers", trees(numbers));
        }
        return mechanic("lucky_numbers", APPROVED, outcome);
    }

    private static Map<String, @Nullable Object> instantWin(DeclaredWin win) {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        outcome.put("won", true);
        outcome.put("prize_definition_id", win.prizeId().text());
        return mechanic(
                "instant_win",
                switch (win.state()) {
                    case HELD -> PENDING;
                    case CONFIRMED -> APPROVED;
                    case VOID -> REJECTED;
                    case REVOKED -> "REVOKED";
                },
                outcome);
    }

    private static Map<String, @Nullable Object> mechanic(
            String type, String status, @Nullable Map<String, @Nullable Object> outcome) {
        Map<String, @Nullable Object> mechanic = new LinkedHashMap<>();
        mechanic.put("mechanic_type", type);
        mechanic.put("status", status);
        mechanic.put("outcome", outcome);
        return mechanic;
    }

    /** Returns numbers in the form of answers. */
    public static List<Map<String, String>> trees(List<LuckyNumber> numbers) {
        return numbers.stream().map(LuckyNumber::tree).toList();
    }
}
