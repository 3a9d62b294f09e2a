package fairdraw.functions.operator.imports;

import fairdraw.domain.imports.Fate;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Csv;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file of an operator: headings, then a line for each request to enter. */
record ImportFile<T>(List<ImportedLine<T>> lines) {

    static final String IMPORT = "import";

    private static final int LARGEST_BODY = 1_000_000;
    private static final int MOST_LINES = 1_000;
    private static final int LAST_LINE = 100_000_000;
    private static final String FIRST = "first";
    private static final String DRY_RUN = "dryRun";

    /** The headings that a file may have, and those that it must. */
    record Headings(Set<String> known, Set<String> required) {

        private void check(List<String> columns) {
            List<FieldError> faults =
                    Stream.concat(
                                    columns.stream()
                                            .filter(name -> !known.contains(name))
                                            .map(FieldError::unknown),
                                    required.stream()
                                            .filter(name -> !columns.contains(name))
                                            .sorted()
                                            .map(FieldError::missing))
                            .toList();
            if (!faults.isEmpty()) {
                throw new BadInput(faults);
            }
        }
    }

    /** The reader of a line. */
    interface LineReader<T> {

        /**
         * Reads the cells of a line.
         *
         * @param number counted from the top of the file, whose headings are line 1
         * @throws BadInput with the faults of the line
         */
        T read(int number, Cells cells);
    }

    /** Returns the endpoint for such files, and for these members of a query besides. */
    static Endpoint<OperatorCall> taken(Endpoint<OperatorCall> endpoint, String... query) {
        return endpoint.reading(Csv.MEDIA_TYPE)
                .accepting(LARGEST_BODY)
                .asking(
                        Stream.concat(Stream.of(FIRST, DRY_RUN), Stream.of(query))
                                .toArray(String[]::new))
                .forMuch();
    }

    /**
     * Returns the file of a request.
     *
     * @throws BadInput if it is no such file
     */
    static <T> ImportFile<T> read(Request request, Headings headings, LineReader<T> reader) {
        int first = request.query(FIRST, 2, LAST_LINE, 2);
        CsvRows rows = CsvRows.read(request.bytes(), MOST_LINES);
        headings.check(rows.columns());
        List<ImportedLine<T>> lines = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            if (rows.isTooLong(row)) {
                lines.add(
                        ImportedLine.bad(
                                first + row,
                                List.of(FieldError.mustBe("line", "no longer than the headings"))));
            } else if (!rows.isBlank(row)) {
                lines.add(line(first + row, rows.row(row), reader));
            }
        }
        return new ImportFile<>(lines);
    }

    private static <T> ImportedLine<T> line(int number, Cells cells, LineReader<T> reader) {
        try {
            return ImportedLine.good(number, reader.read(number, cells));
        } catch (BadInput bad) {
            return ImportedLine.bad(number, bad.errors());
        }
    }

    /** Enters the lines, or only checks them where that is asked for, and tells their fates. */
    Reply answer(
            Request request,
            Function<List<T>, List<Fate>> check,
            Function<List<T>, List<Fate>> enter) {
        boolean isDry = QueryFlag.isSet(request, DRY_RUN);
        List<T> good = lines.stream().flatMap(line -> line.request().stream()).toList();
        ImportView view = ImportView.of(isDry, lines, (isDry ? check : enter).apply(good));
        if (!isDry) {
            request.notes().after(view.counts());
        }
        return Reply.json(200, view.answer());
    }
}
