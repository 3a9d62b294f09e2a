package fairdraw.domain.campaigns.participants;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The access key of a fiscal document: 44 characters of an NF-e, NFC-e or CT-e. Since July 2026,
 * the issuer's CNPJ in it may contain letters. The last digit checks all others, so a document has
 * exactly one key.
 */
public record FiscalKey(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}");
    private static final int LARGEST_WEIGHT = 9;

    public FiscalKey {
        if (!FORM.matcher(text).matches() || !Modulo11.holds(text, 1, LARGEST_WEIGHT)) {
            throw new IllegalArgumentException("not the key of a fiscal document");
        }
    }

    /** Returns the key in {@code text}; empty for any other form or a wrong check digit. */
    public static Optional<FiscalKey> parse(String text) {
        try {
            return Optional.of(new FiscalKey(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
