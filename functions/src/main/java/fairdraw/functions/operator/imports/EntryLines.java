package fairdraw.functions.operator.imports;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.tickets.Tickets.Source;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.EntryReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reader of lines that are a ticket of a lottery each. */
final class EntryLines implements ImportFile.LineReader<EnterLottery.Request> {

    private static final String EMAIL = "email";
    private static final String USER_ID = "userId";
    private static final String LINES = "lines";
    private static final String SALT = "salt";
    private static final ImportFile.Headings HEADINGS =
            new ImportFile.Headings(
                    Set.of(LineKeys.ID, EMAIL, USER_ID, LINES, SALT), Set.of(EMAIL));

    private final Tenant tenant;
    private final LotterySlug slug;
    private final LineKeys keys;

    private EntryLines(Tenant tenant, LotterySlug slug, LineKeys keys) {
        this.tenant = tenant;
        this.slug = slug;
        this.keys = keys;
    }

    /**
     * Returns the file of a request.
     *
     * @throws BadInput if it is no such file, or if it names no import
     */
    static ImportFile<EnterLottery.Request> read(Request request, Tenant tenant, LotterySlug slug) {
        var keys = new LineKeys(request, slug.text());
        return ImportFile.read(request, HEADINGS, new EntryLines(tenant, slug, keys));
    }

    @Override
    public EnterLottery.Request read(int number, Cells cells) {
        String key = keys.key(number, cells);
        String entry = entry(cells);
        var requestKey = new RequestKey(Source.IMPORT, key, Sha256.hex(entry));
        return JsonBody.read(
                entry, body -> EntryReader.read(body, tenant, slug, Optional.of(requestKey)));
    }

    /** Returns the line as the body of a call for its ticket. */
    private static String entry(Cells cells) {
        Json entry = cells.json(List.of(EMAIL, USER_ID, SALT));
        cells.text(LINES).ifPresent(cell -> entry.put(LINES, lines(cell)));
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
