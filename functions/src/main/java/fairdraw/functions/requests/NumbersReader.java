package fairdraw.functions.requests;

import fairdraw.domain.campaigns.numbers.WantedNumbers;
import fairdraw.domain.campaigns.numbers.WantedNumbers.Wanted;
import fairdraw.functions.json.JsonBody;
import java.util.regex.Pattern;

/** The reader of the lucky numbers that an organisation submits for an entry. */
public final class NumbersReader {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?!$)");
    private static final int LONGEST_SERIES = 9;

    private NumbersReader() {}

    public static WantedNumbers read(JsonBody body) {
        return new WantedNumbers(body.objects("numbers").stream().map(NumbersReader::one).toList());
    }

    private static Wanted one(JsonBody number) {
        return new Wanted(series(number), order(number));
    }

    /**
     * Reads a series as a number; one with too many digits becomes a series that no campaign has.
     */
    private static long series(JsonBody number) {
        String text = number.text("series");
        if (!DIGITS.matcher(text).matches()) {
            if (number.has("series")) {
                number.refuse("series", "a non-negative integer as a string");
            }
            return 0;
        }
        String canonical = LEADING_ZEROS.matcher(text).replaceFirst("");
        return canonical.length() > LONGEST_SERIES ? Long.MAX_VALUE : Long.parseLong(canonical);
    }

    private static int order(JsonBody number) {
        String text = number.text("order_number");
        if (!FIVE_DIGITS.matcher(text).matches()) {
            if (number.has("order_number")) {
                number.refuse("order_number", "a string of exactly 5 digits");
            }
            return 0;
        }
        return Integer.parseInt(text);
    }
}
