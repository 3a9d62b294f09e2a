package fairdraw.functions.operator.imports;

import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The answer to an import: its counts, and the faults of the lines that are not entered. */
record ImportView(boolean isDry, int lines, int taken, int repeated, List<Json> faults) {

    /** Returns the answer for lines and the fates of those of them that could be read. */
    static ImportView of(
            boolean isDry, List<? extends ImportedLine<?>> lines, Collection<Fate> fates) {
        Iterator<Fate> next = fates.iterator();
        List<Json> faults = new ArrayList<>();
        int taken = 0;
        int repeated = 0;
        for (ImportedLine<?> line : lines) {
            for (FieldError fault : line.faults()) {
                faults.add(fault(line, Fate.of(Code.INVALID, fault.field()), fault.message()));
            }
            if (line.request().isPresent()) {
                Fate fate = next.next();
                taken += fate.code() == Code.TAKEN ? 1 : 0;
                repeated += fate.code() == Code.REPEATED ? 1 : 0;
                if (!fate.isEntered()) {
                    faults.add(fault(line, fate, words(fate)));
                }
            }
        }
        return new ImportView(isDry, lines.size(), taken, repeated, faults);
    }

    private static Json fault(ImportedLine<?> line, Fate fate, String words) {
        return Json.object()
                .put("line", line.number())
                .put("field", fate.field())
                .put("code", fate.code().name())
                .put("message", words);
    }

    private static String words(Fate fate) {
        return switch (fate.code()) {
            case TAKEN, REPEATED, INVALID ->
                    throw new IllegalArgumentException("no fault of a line that was read: " + fate);
            case ID_REUSED -> "id was that of a line with other contents before";
            case NOT_NOW -> "the line may be entered or not: send the request again";
            case NOT_OPEN ->
                    fate.field()
                            .map(name -> name + " are not taken now")
                            .orElse("nobody can enter now");
            case DRAW_FULL -> "the draw is full";
            case LOTTERY_NOT_ACTIVE -> "the lottery is not active";
            case NO_OPEN_DRAW -> "no draw takes entries now";
            case INVALID_LINES -> "lines are not numbers of this lottery";
            case MAX_TICKETS_EXCEEDED -> "the person has as many tickets as the draw allows";
            case COMPANY_EXCLUDED -> "the campaign is for people only, not for companies";
            case FIELD_MISSING -> "the campaign requires " + name(fate);
            case FIELD_TAKEN -> name(fate) + " is that of another participant";
            case PRIZE_REFUSED -> "the campaign has no such prize to declare, or none left";
            case REJECTED -> "the entry is rejected, or gets no lucky numbers";
            case NUMBERS_NOT_MANUAL -> "the campaign makes its numbers itself";
            case INVALID_NUMBERS -> "numbers are not as many as an entry gets, each once, in range";
            case NUMBER_TAKEN -> "one of the numbers is in use: the entry is stored without any";
            case UNKNOWN_ISSUER -> "the organisation has no such issuer of consumers";
            case DENIED -> "the consumer has been denied the draw";
            case LEFT -> "the consumer has left the draw";
            case FINGERPRINT_REQUIRED -> "the draw takes nobody without a device";
        };
    }

    private static String name(Fate fate) {
        return fate.field().orElse("a field");
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
