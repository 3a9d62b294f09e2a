package fairdraw.testing;

import java.util.Locale;
import java.util.stream.IntStream;

/** Valid document numbers of persons who do not exist. */
public final class SampleDocument {

    private SampleDocument() {}

    /**
     * Returns the CPF of the {@code n}th person, 11 digits, computed by its published definition.
     */
    public static String cpf(int n) {
        String base = String.format(Locale.ROOT, "%09d", 100_000_001L + n);
        String first = base + digit(base);
        return first + digit(first);
    }

    /**
     * Returns the access key of the {@code n}th fiscal document, 44 digits, computed by its
     * published definition.
     */
    public static String fiscalKey(int n) {
        String base = "352607" + "11222333000181" + String.format(Locale.ROOT, "%023d", n);
        int sum =
                IntStream.range(0, base.length())
                        .map(at -> (base.charAt(at) - '0') * (2 + (base.length() - 1 - at) % 8))
                        .sum();
        int digit = 11 - sum % 11;
        return base + (digit > 9 ? 0 : digit);
    }

    /** Returns the next check digit; the weights fall from one more than the length to 2. */
    private static int digit(String before) {
        int sum =
                IntStream.range(0, before.length())
                        .map(at -> (before.charAt(at) - '0') * (before.length() + 1 - at))
                        .sum();
        int rest = sum * 10 % 11;
        return rest == 10 ? 0 : rest;
    }
}
