package fairdraw.functions.carts;

/** Variants of the published sample. */
final class SampleCart {

    private SampleCart() {}

    /** Replaces {@code before}, which must occur exactly once, with {@code now}. */
    static String with(String before, String now) {
        int at = Checkout.SAMPLE.indexOf(before);
        if (at < 0 || Checkout.SAMPLE.indexOf(before, at + 1) >= 0) {
            throw new IllegalArgumentException("not in the sample exactly once: " + before);
        }
        return Checkout.SAMPLE.replace(before, now);
    }

    /** Returns the sample with a member under an unknown name. */
    static String without(String list, String name) {
        return renamed(list, name, "\"other\": ");
    }

    /** Returns the sample with null for a member, whose value moves to another name. */
    static String withNull(String list, String name) {
        return renamed(list, name, '"' + name + "\": null, \"other\": ");
    }

    /** Returns the sample with another value of the amount, discount or price at this path. */
    static String amount(String field, String value) {
        return switch (field) {
            case "amount" -> with("\"amount\": 100.0,", "\"amount\": " + value + ',');
            case "discount_amount" ->
                    with("\"discount_amount\": 10.00", "\"discount_amount\": " + value);
            case "payments[0].amount" -> with("\"amount\": 70.00", "\"amount\": " + value);
            case "items[1].amount" -> with("\"amount\": 90.00", "\"amount\": " + value);
            default -> throw new IllegalArgumentException(field);
        };
    }

    /**
     * Renames a member of the cart, or of the first object of a list.
     *
     * @param list the name of the list, or empty for the cart itself
     */
    private static String renamed(String list, String name, String now) {
        int object = list.isEmpty() ? 0 : Checkout.SAMPLE.indexOf('"' + list + "\": [");
        String member = '"' + name + "\":";
        int at = Checkout.SAMPLE.indexOf(member, object);
        if (object < 0 || at < 0) {
            throw new IllegalArgumentException("not in the sample: " + list + ' ' + name);
        }
        return Checkout.SAMPLE.substring(0, at)
                + now
                + Checkout.SAMPLE.substring(at + member.length());
    }
}
