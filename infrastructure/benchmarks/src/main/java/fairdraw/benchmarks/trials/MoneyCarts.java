package fairdraw.benchmarks.trials;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Random carts: most add up, some are off by one unit, some have a number that is no amount. Each
 * number is written in one of its many JSON forms.
 */
final class MoneyCarts {

    /** Currencies by the decimals of ISO 4217, where none has one decimal. */
    private static final Map<Integer, List<String>> CURRENCIES =
            Map.of(
                    0, List.of("BIF", "CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF"),
                    2, List.of("EUR", "USD", "GBP", "BRL", "SEK", "CHF", "MGA", "MRU", "HUF"),
                    3, List.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"),
                    4, List.of("CLF"));

    private static final List<Integer> SCALES = List.of(0, 2, 3, 4);
    private static final List<String> NO_CURRENCIES =
            List.of("XAU", "XXX", "XTS", "XDR", "EURO", "AAA", "");
    private static final List<String> RATES =
            List.of("0", "-1", "0.00", "1E-16", "1E15", "1E400", "0E-999999999", "1E-2000000000");

    private final RandomGenerator random;

    MoneyCarts(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the next cart. */
    MoneyCart next() {
        int scale = any(SCALES);
        boolean isKnown = random.nextInt(12) > 0;
        List<BigInteger> items = amounts(1 + random.nextInt(5), scale);
        BigInteger total = items.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> parts = split(total, 1 + random.nextInt(4));
        boolean isDiscounted = random.nextBoolean();
        List<BigInteger> payments = isDiscounted ? parts.subList(1, parts.size()) : parts;
        return new MoneyCart(
                isKnown ? any(CURRENCIES.getOrDefault(scale, List.of())) : any(NO_CURRENCIES),
                isKnown ? Optional.of(scale) : Optional.empty(),
                random.nextInt(12) > 0 ? rate() : any(RATES),
                sent(total, scale),
                isDiscounted ? Optional.of(sent(parts.getFirst(), scale)) : Optional.empty(),
                payments.stream().map(units -> sent(units, scale)).toList(),
                items.stream().map(units -> sent(units, scale)).toList());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<BigInteger> amounts(int count, int scale) {
        return Stream.generate(() -> digits(random.nextInt(15 + scale))).limit(count).toList();
    }

    /** Returns a number of at most {@code most} digits. */
    private BigInteger digits(int most) {
        StringBuilder text = new StringBuilder("0");
        for (int i = 0; i < most; i++) {
            text.append((char) ('0' + (random.nextInt(3) == 0 ? 0 : random.nextInt(10))));
        }
        return new BigInteger(text.toString());
    }

    /** Splits a total into {@code count} parts of any size, zero included. */
    private List<BigInteger> split(BigInteger total, int count) {
        List<BigInteger> parts = new ArrayList<>();
        BigInteger left = total;
        for (int i = 1; i < count; i++) {
            BigInteger part =
                    left.multiply(BigInteger.valueOf(random.nextInt(101)))
                            .divide(BigInteger.valueOf(100));
            parts.add(part);
            left = left.subtract(part);
        }
        parts.add(left);
        return parts;
    }

    /** Writes an amount, or rarely one unit more or less, or a number that is no amount. */
    private String sent(BigInteger units, int scale) {
        return switch (random.nextInt(100)) {
            case 0 -> written(units.add(BigInteger.ONE), scale);
            case 1 -> written(units.subtract(BigInteger.ONE), scale);
            case 2 -> written(units.multiply(BigInteger.TEN).add(BigInteger.ONE), scale + 1);
            case 3 -> random.nextInt(3) == 0 ? strange() : written(units, scale);
            default -> written(units, scale);
        };
    }

    private String strange() {
        String exponent = any(List.of("e", "E", "e+", "E-", "e-"));
        return (random.nextBoolean() ? "-" : "")
                + random.nextInt(20)
                + exponent
                + any(List.of("0", "1", "15", "16", "400", "99999", "2000000000"));
    }

    private String rate() {
        return written(digits(1 + random.nextInt(12)).add(BigInteger.ONE), random.nextInt(16));
    }

    /** Writes units of ten to the power of minus {@code scale} in any of their JSON forms. */
    private String written(BigInteger units, int scale) {
        String sign = units.signum() < 0 ? "-" : "";
        String plain = DecimalText.plain(units.abs(), scale);
        return sign
                + switch (random.nextInt(6)) {
                    case 0 -> DecimalText.shortest(units.abs(), scale);
                    case 1 -> plain + (scale > 0 ? "" : ".0") + "0".repeat(random.nextInt(4));
                    case 2 -> units.abs() + any(List.of("e-", "E-")) + scale;
                    case 3 -> moved(units.abs(), scale);
                    default -> plain;
                };
    }

    /** Writes the number with its point moved and an exponent that compensates. */
    private String moved(BigInteger units, int scale) {
        int decimals = random.nextInt(25);
        return DecimalText.plain(units, decimals) + 'E' + (decimals - scale);
    }
}
