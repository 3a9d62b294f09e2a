package fairdraw.functions.operator.imports;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.numbers.ImportCampaignEntries.Line;
import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.domain.campaigns.participants.Address;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.NumbersReader;
import fairdraw.functions.requests.SubmissionReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reader of lines that are an entry of a campaign each, perhaps with its numbers. */
final class SubmissionLines implements ImportFile.LineReader<Line> {

    private static final String ACCESS_KEY = "access_key";
    private static final String CONSENTS = "consents";
    private static final String NUMBERS = "numbers";
    private static final String PRIZE = "prize_definition_id";
    private static final String SALT = "salt";
    private static final List<String> PERSON =
            List.of("document_number", "full_name", "email", "phone", "birthdate");
    private static final List<String> ADDRESS =
            Arrays.stream(Address.Part.values()).map(Address.Part::word).toList();
    private static final List<String> CONSENT =
            List.of("granted_at", "ip_address", "user_agent", "term_version");
    private static final ImportFile.Headings HEADINGS =
            new ImportFile.Headings(
                    Stream.of(
                                    PERSON,
                                    ADDRESS,
                                    CONSENT,
                                    List.of(
                                            LineKeys.ID,
                                            ACCESS_KEY,
                                            CONSENTS,
                                            NUMBERS,
                                            PRIZE,
                                            SALT))
                            .flatMap(List::stream)
                            .collect(Collectors.toUnmodifiableSet()),
                    Stream.concat(Stream.of(PERSON.getFirst(), ACCESS_KEY), CONSENT.stream())
                            .collect(Collectors.toUnmodifiableSet()));

    private final Campaign campaign;
    private final LineKeys keys;
    private final Instant now;

    private SubmissionLines(Campaign campaign, LineKeys keys, Instant now) {
        this.campaign = campaign;
        this.keys = keys;
        this.now = now;
    }

    /**
     * Returns the file of a request.
     *
     * @throws BadInput if it is no such file, or if it names no import
     */
    static ImportFile<Line> read(Request request, Campaign campaign, Instant now) {
        var keys = new LineKeys(request, campaign.slug().text());
        return ImportFile.read(request, HEADINGS, new SubmissionLines(campaign, keys, now));
    }

    /**
     * Reads a line. Its numbers are no part of what tells it from others under its id, so that an
     * entry whose numbers were refused gets others by a corrected line.
     */
    @Override
    public Line read(int number, Cells cells) {
        String key = keys.key(number, cells);
        String entry = entry(cells).toString();
        var reader =
                new SubmissionReader(
                        campaign.tenant(), campaign.slug(), key, Sha256.hex(entry), now);
        try {
            SubmitEntry.Request request = JsonBody.read(entry, reader::read);
            return new Line(request, cells.text(NUMBERS).map(SubmissionLines::numbers));
        } catch (BadInput bad) {
            throw new BadInput(bad.errors().stream().map(SubmissionLines::ofCell).toList());
        }
    }

    /** Returns the line as the body of a call for its entry. */
    private static Json entry(Cells cells) {
        Json entry =
                Json.object()
                        .put("enrollment", cells.json(PERSON).put("address", cells.json(ADDRESS)))
                        .put("consent", cells.json(CONSENT).put(CONSENTS, consents(cells)))
                        .put("evidence", cells.json(List.of(ACCESS_KEY)).put("type", "fiscal_key"));
        cells.text(PRIZE)
                .ifPresent(prize ->
                        entry.put("instant_win", Json.object().put("won", true).put(PRIZE, prize)));
        cells.text(SALT).ifPresent(salt -> entry.put(SALT, salt));
        return entry;
    }

    /** Returns the consents of a cell that lists those that were granted. */
    private static List<Json> consents(Cells cells) {
        return words(cells.text(CONSENTS).orElse(""))
                .map(type -> Json.object().put("consent_type", type).put("granted", true))
                .toList();
    }

    /** Returns numbers written as a series and an order number each: {@code 0/40000 0/90000}. */
    private static WantedNumbers numbers(String cell) {
        List<Json> numbers =
                words(cell)
                        .map(word -> word.split("/", 2))
                        .map(parts ->
                                Json.object()
                                        .put("series", parts[0])
                                        .put("order_number", parts.length == 2 ? parts[1] : "?"))
                        .toList();
        return JsonBody.read(Json.object().put(NUMBERS, numbers).toString(), NumbersReader::read);
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** Returns the fault of a member as one of the cell that the member is read from. */
    private static FieldError ofCell(FieldError fault) {
        return Arrays.stream(fault.field().split("\\.", -1))
                .map(part -> part.split("\\[", 2)[0])
                .filter(HEADINGS.known()::contains)
                .findFirst()
                .map(heading ->
                        new FieldError(
                                heading, fault.message().substring(fault.field().indexOf(heading))))
                .orElse(fault);
    }
}
