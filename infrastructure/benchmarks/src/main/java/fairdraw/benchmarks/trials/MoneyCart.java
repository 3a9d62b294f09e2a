package fairdraw.benchmarks.trials;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The numbers of a cart as they are sent, and the expected verdict, computed with whole units.
 *
 * @param decimals the decimals of the currency; empty for an unknown one
 */
record MoneyCart(
        String currency,
        Optional<Integer> decimals,
        String rate,
        String amount,
        Optional<String> discount,
        List<String> payments,
        List<String> items) {

    private static final String RATE = "exchange_rate";
    private static final int FINEST = 800;

    /**
     * The expected verdict on a cart.
     *
     * @param faults the members for which the cart is refused
     * @param warnings the sums that do not add up, if the cart is not refused
     * @param amountInBase the amount in the base currency, if the cart is not refused
     */
    record Verdict(List<String> faults, List<String> warnings, String amountInBase) {

        /** Returns the verdict on a cart with faults. */
        static Verdict refused(List<String> faults) {
            return new Verdict(faults.stream().sorted().toList(), List.of(), "");
        }
    }

    /** Returns the cart as JSON. */
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

    /** Returns the expected verdict. */
    Verdict verdict() {
        Map<String, String> numbers = numbers();
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            // A number that is too long ends the check.
            if (DecimalText.isBeyond(number.getValue())) {
                return Verdict.refused(List.of(number.getKey()));
            }
        }
        List<String> faults = new ArrayList<>();
        if (decimals.isEmpty()) {
            faults.add("currency");
        }
        numbers.forEach((field, number) -> {
            DecimalText text = DecimalText.of(number);
            if (field.equals(RATE) ? !text.isMore() : text.isLess()) {
                faults.add(field);
            }
        });
        return faults.isEmpty() ? accepted() : Verdict.refused(faults);
    }

    /** Returns all numbers by field, in the order of the JSON. */
    private Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put(RATE, rate);
        numbers.put("amount", amount);
        discount.ifPresent(number -> numbers.put("discount_amount", number));
        for (int i = 0; i < payments.size(); i++) {
            numbers.put("payments[" + i + "].amount", payments.get(i));
        }
        for (int i = 0; i < items.size(); i++) {
            numbers.put("items[" + i + "].amount", items.get(i));
        }
        return numbers;
    }

    private Verdict accepted() {
        int scale = decimals.orElseThrow();
        BigInteger total = rounded(exact(amount));
        BigInteger sold = rounded(sum(items));
        BigInteger paid =
                rounded(sum(payments).add(discount.map(MoneyCart::exact).orElse(BigInteger.ZERO)));
        List<String> warnings = new ArrayList<>();
        if (!sold.equals(total)) {
            warnings.add("items add up to " + text(sold) + ", not to amount");
        }
        if (!paid.equals(total)) {
            warnings.add(
                    "payments and discount_amount add up to " + text(paid) + ", not to amount");
        }
        DecimalText factor = DecimalText.of(rate);
        BigInteger base = total.multiply(factor.units(factor.decimals()));
        return new Verdict(List.of(), warnings, DecimalText.plain(base, scale + factor.decimals()));
    }

    /** Returns a number in units at least as fine as every number that the service reads. */
    private static BigInteger exact(String number) {
        return DecimalText.of(number).units(FINEST);
    }

    /** Returns a number in units of the currency, rounded half up. */
    private BigInteger rounded(BigInteger exact) {
        BigInteger unit = BigInteger.TEN.pow(FINEST - decimals.orElseThrow());
        return exact.shiftLeft(1).add(unit).divide(unit.shiftLeft(1));
    }

    private static BigInteger sum(List<String> amounts) {
        return amounts.stream().map(MoneyCart::exact).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private String text(BigInteger units) {
        return DecimalText.shortest(units, decimals.orElseThrow());
    }
}
