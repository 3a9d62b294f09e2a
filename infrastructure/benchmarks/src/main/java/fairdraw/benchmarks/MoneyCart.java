package fairdraw.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers of a cart as they are sent, and what must become of it by arithmetic with whole
 * units.
 *
 * @param decimals of the currency; empty where there is no such currency
 */
record MoneyCart(
        String currency,
        Optional<Integer> decimals,
        String rate,
        String amount,
        Optional<String> discount,
        List<String> payments,
        List<String> items) {

    /** The decimals that amounts may have where the currency is unknown. */
    private static final int MOST_DECIMALS = 4;

    /**
     * What must become of a cart.
     *
     * @param faults the members for which it is refused
     * @param warnings what does not add up, if it is not refused
     * @param amountInBase the amount in the base currency, if it is not refused
     */
    record Verdict(List<String> faults, List<String> warnings, String amountInBase) {

        /** What must become of a cart with faults. */
        static Verdict refused(List<String> faults) {
            return new Verdict(faults.stream().sorted().toList(), List.of(), "");
        }
    }

    /** The cart as JSON. */
    String json() {
        return """
        {"cart_id": 1, "user_id": 1, "status": "Successful", "type": "Checkout", "origin": "o",
         "timestamp": "2026-07-01T12:00:00Z", "device_type": "app", "currency": "%s",
         "exchange_rate": %s, "amount": %s, %s"payments": [%s], "items": [%s]}
        """
                .formatted(
                        currency,
                        rate,
                        amount,
                        discount.map(number -> "\"discount_amount\": " + number + ", ").orElse(""),
                        objects("\"type\": \"Wallet\"", payments),
                        objects("\"id\": 1, \"type\": \"Scratch\", \"name\": \"n\"", items));
    }

    private static String objects(String members, List<String> amounts) {
        return amounts.stream()
                .map(amount -> "{" + members + ", \"amount\": " + amount + "}")
                .collect(Collectors.joining(", "));
    }

    /** What must become of it. */
    Verdict verdict() {
        List<String> faults = new ArrayList<>();
        if (decimals.isEmpty()) {
            faults.add("currency");
        }
        DecimalText factor = DecimalText.of(rate);
        if (factor.rateDecimals().isEmpty()) {
            faults.add("exchange_rate");
        }
        check("amount", amount, faults);
        discount.ifPresent(number -> check("discount_amount", number, faults));
        check("payments", payments, faults);
        check("items", items, faults);
        return faults.isEmpty() ? accepted(factor) : Verdict.refused(faults);
    }

    private Verdict accepted(DecimalText factor) {
        int scale = decimals.orElseThrow();
        BigInteger total = units(amount).orElseThrow();
        BigInteger sold = sum(items);
        BigInteger paid = sum(payments).add(discount.flatMap(this::units).orElse(BigInteger.ZERO));
        List<String> warnings = new ArrayList<>();
        if (!sold.equals(total)) {
            warnings.add("items add up to " + text(sold) + ", not to amount");
        }
        if (!paid.equals(total)) {
            warnings.add(
                    "payments and discount_amount add up to " + text(paid) + ", not to amount");
        }
        int rateDecimals = factor.rateDecimals().orElseThrow();
        BigInteger base = total.multiply(factor.units(rateDecimals).orElseThrow());
        return new Verdict(List.of(), warnings, DecimalText.plain(base, scale + rateDecimals));
    }

    private void check(String list, List<String> amounts, List<String> faults) {
        IntStream.range(0, amounts.size())
                .forEach(i -> check(list + '[' + i + "].amount", amounts.get(i), faults));
    }

    private void check(String field, String number, List<String> faults) {
        if (units(number).isEmpty()) {
            faults.add(field);
        }
    }

    private Optional<BigInteger> units(String number) {
        return DecimalText.of(number).units(decimals.orElse(MOST_DECIMALS));
    }

    private BigInteger sum(List<String> amounts) {
        return amounts.stream()
                .map(amount -> units(amount).orElseThrow())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private String text(BigInteger units) {
        return DecimalText.shortest(units, decimals.orElseThrow());
    }
}
