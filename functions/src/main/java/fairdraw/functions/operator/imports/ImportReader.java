package fairdraw.functions.operator.imports;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.tickets.Tickets.Source;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.EntryReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reader of a file of entries: headings, then a line for each ticket. A line is known by its
 * {@code id}, or else by its place in the file, among the lines of its import and lottery.
 */
final class ImportReader {

    static final String IMPORT = "import";
    static final String FIRST = "first";

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_ID = 64;
    private static final int LAST_LINE = 100_000_000;
    private static final String ID = "id";
    private static final String EMAIL = "email";
    private static final Set<String> COLUMNS = Set.of(ID, EMAIL, "userId", "lines", "salt");

    private final Tenant tenant;
    private final LotterySlug slug;
    private final String importId;
    private final boolean hasIds;
    private final Set<String> ids = new HashSet<>();

    private ImportReader(Tenant tenant, LotterySlug slug, String importId, boolean hasIds) {
        this.tenant = tenant;
        this.slug = slug;
        this.importId = importId;
        this.hasIds = hasIds;
    }

    /**
     * Returns the lines of a request.
     *
     * @throws BadInput if it is no such file, or if it names no import
     */
    static List<ImportedLine> read(Request request, Tenant tenant, LotterySlug slug) {
        String importId =
                request.query(IMPORT)
                        .filter(ImportReader::isId)
                        .orElseThrow(() ->
                                BadInput.mustBe(
                                        IMPORT, "1 to " + LONGEST_ID + " printable characters"));
        int first = request.query(FIRST, 2, LAST_LINE, 2);
        CsvRows rows = CsvRows.read(request.bytes(), MOST_LINES);
        List<FieldError> faults =
                Stream.concat(
                                rows.columns().stream()
                                        .filter(name -> !COLUMNS.contains(name))
                                        .map(FieldError::unknown),
                                Stream.of(EMAIL)
                                        .filter(name -> !rows.columns().contains(name))
                                        .map(FieldError::missing))
                        .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        var reader = new ImportReader(tenant, slug, importId, rows.columns().contains(ID));
        List<ImportedLine> lines = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            if (rows.isTooLong(row)) {
                lines.add(
                        ImportedLine.bad(
                                first + row,
                                List.of(FieldError.mustBe("line", "no longer than the headings"))));
            } else if (!rows.isBlank(row)) {
                lines.add(reader.line(first + row, rows.row(row)));
            }
        }
        return lines;
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_ID
                && text.codePoints().allMatch(Identifier::isPrintable);
    }

    private ImportedLine line(int number, Map<String, String> cells) {
        String id = hasIds ? cells.getOrDefault(ID, "") : "line " + number;
        if (!isId(id)) {
            return ImportedLine.bad(
                    number,
                    List.of(FieldError.mustBe(ID, "1 to " + LONGEST_ID + " printable characters")));
        }
        if (!ids.add(id)) {
            return ImportedLine.bad(
                    number, List.of(FieldError.mustBe(ID, "that of one line only")));
        }
        String entry = entry(cells);
        // None of the parts contains a line's end, so no two lines have one key.
        String key =
                Sha256.hex(String.join("\n", slug.text(), importId, hasIds ? "id" : "line", id));
        var requestKey = new RequestKey(Source.IMPORT, key, Sha256.hex(entry));
        try {
            return ImportedLine.good(
                    number,
                    JsonBody.read(
                            entry,
                            body -> EntryReader.read(body, tenant, slug, Optional.of(requestKey))));
        } catch (BadInput bad) {
            return ImportedLine.bad(number, bad.errors());
        }
    }

    /** Returns the line as the body of a call for its ticket. */
    private static String entry(Map<String, String> cells) {
        Json entry = Json.object();
        for (String name : List.of(EMAIL, "userId", "salt")) {
            Optional.ofNullable(cells.get(name))
                    .filter(cell -> !cell.isEmpty())
                    .ifPresent(cell -> entry.put(name, cell));
        }
        Optional.ofNullable(cells.get("lines"))
                .filter(cell -> !cell.isEmpty())
                .ifPresent(cell -> entry.put("lines", lines(cell)));
        return entry.toString();
    }

    /** Returns lines written as a draw's file has them: {@code 7 14 21+3;1 2 3+9}. */
    private static List<Json> lines(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(line -> line.split("\\+", -1))
                .map(parts ->
                        Json.object()
                                .put("main", numbers(parts[0]))
                                .put(
                                        "bonus",
                                        parts.length == 1
                                                ? List.of()
                                                : parts.length == 2 ? numbers(parts[1]) : "?"))
                .toList();
    }

    /** Returns the numbers of a cell; a text that is none stays one, which no lottery takes. */
    private static List<Object> numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(number -> !number.isEmpty())
                .<Object>map(
                        number -> number.matches("[0-9]{1,9}") ? Integer.valueOf(number) : number)
                .toList();
    }
}
