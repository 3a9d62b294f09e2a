package fairdraw.functions.operator.imports;

import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.functions.json.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file as it was read.
 *
 * @param number counted from the top of the file, whose headings are line 1
 * @param request empty if the line has faults
 */
record ImportedLine(int number, Optional<EnterLottery.Request> request, List<FieldError> faults) {

    static ImportedLine good(int number, EnterLottery.Request request) {
        return new ImportedLine(number, Optional.of(request), List.of());
    }

    static ImportedLine bad(int number, List<FieldError> faults) {
        return new ImportedLine(number, Optional.empty(), faults);
    }
}
