package fairdraw.domain.campaigns.participants;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as integrators send them. */
public final class PhoneNumber {

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{9,14}");
    private static final int LONGEST_WITHOUT_COUNTRY = 11;
    private static final String BRAZIL = "55";

    private PhoneNumber() {}

    /**
     * Returns the number in E.164 without its plus sign; empty unless {@code text} is 10 to 15
     * digits that do not start with 0. Treats 10 or 11 digits as a Brazilian number without its
     * country code.
     */
    public static Optional<String> parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.length() <= LONGEST_WITHOUT_COUNTRY ? BRAZIL + text : text);
    }
}
