package fairdraw.functions.operator.imports;

import fairdraw.functions.json.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file as it was read.
 *
 * @param number counted from the top of the file, whose headings are line 1
 * @param request empty if the line has faults
 */
record ImportedLine<T>(int number, Optional<T> request, List<FieldError> faults) {

    static <T> ImportedLine<T> good(int number, T request) {
        return new ImportedLine<>(number, Optional.of(request), List.of());
    }

    static <T> ImportedLine<T> bad(int number, List<FieldError> faults) {
        return new ImportedLine<>(number, Optional.empty(), faults);
    }
}
