package fairdraw.domain.campaigns.participants;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Brazilian registration number of a person (CPF) or a company (CNPJ, which may contain
 * letters).
 *
 * @param text without punctuation: 11 digits, or 14 characters of which the last two are digits
 */
public record DocumentNumber(String text) {

    private static final Pattern PUNCTUATION = Pattern.compile("[.\\-/\\s]");
    private static final Pattern CPF = Pattern.compile("[0-9]{11}");
    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final int CHECK_DIGITS = 2;

    /** From the right, the weights of a CPF's characters grow to the end, those of a CNPJ to 9. */
    private static final int LARGEST_CPF_WEIGHT = 11;

    private static final int LARGEST_CNPJ_WEIGHT = 9;

    /**
     * Returns the number in {@code text}, which may contain punctuation; empty for any other form,
     * wrong check digits, or one repeated character, which the check digits do not catch.
     */
    public static Optional<DocumentNumber> parse(String text) {
        String bare = PUNCTUATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        boolean known =
                CPF.matcher(bare).matches()
                        ? Modulo11.holds(bare, CHECK_DIGITS, LARGEST_CPF_WEIGHT)
                        : CNPJ.matcher(bare).matches()
                                && Modulo11.holds(bare, CHECK_DIGITS, LARGEST_CNPJ_WEIGHT);
        return known && bare.chars().distinct().count() > 1
                ? Optional.of(new DocumentNumber(bare))
                : Optional.empty();
    }

    /** Whether the number is a company's. */
    public boolean isCompany() {
        return !CPF.matcher(text).matches();
    }

    /** Returns only the type's name, to keep the number out of logs. */
    @Override
    public String toString() {
        return "DocumentNumber";
    }
}
