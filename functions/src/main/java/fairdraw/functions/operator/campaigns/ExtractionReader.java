package fairdraw.functions.operator.campaigns;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.results.Extractions.Said;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.fairness.extraction.ExtractionDigit;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.functions.json.JsonBody;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reader of extractions, and of the rules that name one, in operators' requests. */
final class ExtractionReader {

    private static final int LEAST_LEAD_TEST = 5;
    private static final int LONGEST_LEAD = 30 * 86_400;
    private static final int MOST_TENS = 3;
    private static final int MOST_GAP = 1_000_000_000;
    private static final Pattern CONTEST = Pattern.compile("0*([0-9]{1,9})(?:-[0-9])?");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private ExtractionReader() {}

    /** Reads the rule of a new campaign whose draw an extraction decides. */
    static ExtractionRule rule(JsonBody body, Mode mode, int seriesCount) {
        String contest = contest(body);
        int least = mode == Mode.LIVE ? ExtractionRule.LEAST_LEAD : LEAST_LEAD_TEST;
        return new ExtractionRule(
                contest,
                date(body),
                map(body, seriesCount),
                body.optionalChoice("fallback", Arrays.asList(Fallback.values()), Fallback::name)
                        .orElse(Fallback.ALTERNATE),
                body.optionalInteger("leadSeconds", least, LONGEST_LEAD)
                        .map(Long::intValue)
                        .orElse(ExtractionRule.LEAST_LEAD),
                Optional.empty(),
                body.optionalInteger("maxGap", 1, MOST_GAP)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    /** Reads the map, by default the standard one; it must reach every series. */
    private static ExtractionMap map(JsonBody body, int seriesCount) {
        ExtractionMap standard = ExtractionMap.standard(tens(seriesCount), seriesCount);
        ExtractionMap map =
                body.optionalObject("map")
                        .flatMap(written -> written(body, written, seriesCount))
                        .orElse(standard);
        if (map.bias().worst() == 0) {
            body.refuse("map", "one that can draw every series");
        }
        return map;
    }

    private static int tens(int seriesCount) {
        int tens = 0;
        for (int reached = 1; reached < seriesCount && tens < MOST_TENS; reached *= 10) {
            tens++;
        }
        return tens;
    }

    private static Optional<ExtractionMap> written(JsonBody body, JsonBody map, int seriesCount) {
        List<ExtractionDigit> series = digits(map, "series");
        List<ExtractionDigit> order = digits(map, "order");
        int prefix = map.optionalInteger("prefix", 0, 9_999).map(Long::intValue).orElse(0);
        try {
            return Optional.of(new ExtractionMap(series, order, prefix, 0, seriesCount));
        } catch (IllegalArgumentException impossible) {
            body.refuse("map", "0 to 5 digits for the series and 1 to 5 others for the order");
            return Optional.empty();
        }
    }

    private static List<ExtractionDigit> digits(JsonBody map, String name) {
        return map.objects(name).stream()
                .map(digit ->
                        new ExtractionDigit(
                                (int) digit.integer("prize", 1, Extraction.PRIZES),
                                (int) digit.integer("position", 1, Extraction.DIGITS)))
                .toList();
    }

    /** Reads an extraction as it was published, or that a contest was not held. */
    static Said said(JsonBody body) {
        return body.optionalFlag("held").orElse(true)
                ? new Said.Held(extraction(body))
                : new Said.NotHeld(contest(body), date(body));
    }

    private static Extraction extraction(JsonBody body) {
        String contest = contest(body);
        List<String> prizes = body.texts("prizes");
        if (prizes.size() != Extraction.PRIZES) {
            body.refuse("prizes", "a list of five");
        }
        List<String> digits = new ArrayList<>();
        for (int i = 0; i < Extraction.PRIZES; i++) {
            Optional<String> read =
                    i < prizes.size() ? Extraction.digits(prizes.get(i)) : Optional.empty();
            if (i < prizes.size() && read.isEmpty()) {
                body.refuse("prizes[" + i + "]", "5 digits, or 6 with a leading 0");
            }
            digits.add(read.orElse("00000"));
        }
        return new Extraction(contest, date(body), digits);
    }

    /** Reads the number of an extraction, also as printed, with leading zeros and a check digit. */
    private static String contest(JsonBody body) {
        Matcher written = CONTEST.matcher(body.text("contest").strip());
        if (!written.matches()) {
            body.refuse("contest", "a number of 1 to 9 digits, such as 5763 or 05763-9");
            return "0";
        }
        return written.group(1);
    }

    private static LocalDate date(JsonBody body) {
        try {
            return LocalDate.parse(body.text("date"));
        } catch (DateTimeParseException unreadable) {
            body.refuse("date", "a day such as 2026-07-01");
            return NO_DATE;
        }
    }
}
