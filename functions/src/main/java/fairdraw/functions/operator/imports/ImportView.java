package fairdraw.functions.operator.imports;

import fairdraw.domain.lotteries.tickets.ImportEntries.Fate;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to an import: its counts, and the faults of the lines that are not entered. */
record ImportView(boolean isDry, int lines, int taken, int repeated, List<Json> faults) {

    /** Returns the answer for lines and the fates of those of them that could be read. */
    static ImportView of(boolean isDry, List<ImportedLine> lines, Collection<Fate> fates) {
        Iterator<Fate> next = fates.iterator();
        List<Json> faults = new ArrayList<>();
        int taken = 0;
        int repeated = 0;
        for (ImportedLine line : lines) {
            for (FieldError fault : line.faults()) {
                faults.add(fault(line, fault.field(), "INVALID", fault.message()));
            }
            if (line.request().isPresent()) {
                Fate fate = next.next();
                taken += fate == Fate.TAKEN ? 1 : 0;
                repeated += fate == Fate.REPEATED ? 1 : 0;
                if (!fate.isEntered()) {
                    faults.add(fault(line, field(fate), fate.name(), words(fate)));
                }
            }
        }
        return new ImportView(isDry, lines.size(), taken, repeated, faults);
    }

    private static Json fault(
            ImportedLine line, @Nullable String field, String code, String words) {
        return Json.object()
                .put("line", line.number())
                .put("field", field)
                .put("code", code)
                .put("message", words);
    }

    private static @Nullable String field(Fate fate) {
        return switch (fate) {
            case INVALID_LINES -> "lines";
            case ID_REUSED -> "id";
            default -> null;
        };
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case TAKEN, REPEATED -> throw new IllegalArgumentException("no fault: " + fate);
            case LOTTERY_NOT_ACTIVE -> "the lottery is not active";
            case NO_OPEN_DRAW -> "no draw takes entries now";
            case DRAW_FULL -> "the draw is full";
            case INVALID_LINES -> "lines are not numbers of this lottery";
            case MAX_TICKETS_EXCEEDED -> "the person has as many tickets as the draw allows";
            case ID_REUSED -> "id was that of a line with other contents before";
            case NOT_NOW -> "the line may be entered or not: send the request again";
        };
    }

    /** Returns the counts alone, which name nobody. */
    Json counts() {
        return Json.object()
                .put("dryRun", isDry)
                .put("lines", lines)
                .put("taken", taken)
                .put("repeated", repeated)
                .put("refused", lines - taken - repeated);
    }

    Json answer() {
        return counts().put("faults", faults);
    }
}
