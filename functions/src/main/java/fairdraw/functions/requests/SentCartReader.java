package fairdraw.functions.requests;

import fairdraw.domain.Currency;
import fairdraw.domain.carts.sent.Amount;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.carts.sent.CartMoney;
import fairdraw.domain.carts.sent.DeviceType;
import fairdraw.domain.carts.sent.Payment;
import fairdraw.domain.carts.sent.PaymentType;
import fairdraw.domain.carts.sent.SentId;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.json.JsonNumber;
import fairdraw.functions.json.Rfc3339;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The reader of a cart in its published form; unknown members are ignored. */
final class SentCartReader {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_ORIGIN = 255;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_PARTS = 500;
    private static final String CHECKOUT = "Checkout";

    /**
     * The stand-in for an unknown currency. It has as many decimals as any, so that amounts are not
     * refused for a fault of the currency.
     */
    private static final Currency UNKNOWN = Currency.of("CLF").orElseThrow();

    private static final Amount NOTHING = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    private final JsonBody body;
    private final Currency currency;

    private SentCartReader(JsonBody body) {
        this.body = body;
        this.currency = currency(body);
    }

    /** Reads the cart and adds every fault to {@code body}. */
    static Cart read(JsonBody body) {
        return new SentCartReader(body).cart();
    }

    private static Currency currency(JsonBody body) {
        return required(
                        body,
                        "currency",
                        body.optionalText("currency"),
                        Currency::of,
                        "an ISO 4217 code such as EUR")
                .orElse(UNKNOWN);
    }

    /**
     * Reads a required member that must have a meaning; empty, with a fault added, if it has none.
     */
    private static <S, T> Optional<T> required(
            JsonBody from,
            String name,
            Optional<S> sent,
            Function<S, Optional<T>> meaning,
            String what) {
        if (!from.has(name)) {
            from.missing(name);
        } else if (!from.says(name)) {
            from.refuse(name, what);
            return Optional.empty();
        }
        return optional(from, name, sent, meaning, what);
    }

    /** Reads an optional member in the same way. */
    private static <S, T> Optional<T> optional(
            JsonBody from,
            String name,
            Optional<S> sent,
            Function<S, Optional<T>> meaning,
            String what) {
        Optional<T> value = sent.flatMap(meaning);
        if (sent.isPresent() && value.isEmpty()) {
            from.refuse(name, what);
        }
        return value;
    }

    private Cart cart() {
        SentId id = id(body, "cart_id");
        SentId userId = id(body, "user_id");
        body.choice("type", List.of(CHECKOUT), word -> word);
        body.optionalText("bonus_code");
        return new Cart(
                id,
                userId,
                body.text("status", LONGEST_WORD),
                timestamp(),
                currency.code(),
                rate(),
                device(),
                body.text("origin", LONGEST_ORIGIN),
                amount(body),
                amount(body, "discount_amount"),
                objects("payments", 0).stream().map(this::payment).toList(),
                objects("items", 1).stream().map(this::item).toList(),
                email(body.optionalObject("meta")));
    }

    /**
     * Reads an id, which is a number or a string; both name the same thing and are stored as they
     * were sent.
     */
    private static SentId id(JsonBody from, String name) {
        String what = "a whole number or 1 to " + LONGEST_ID + " characters";
        return required(from, name, from.value(name), SentCartReader::id, what)
                .orElse(new SentId("", false));
    }

    private static Optional<SentId> id(Object value) {
        return switch (value) {
            case String text
                    when !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_ID ->
                    Optional.of(new SentId(text, false));
            case Long number -> Optional.of(new SentId(number.toString(), true));
            case BigDecimal number ->
                    JsonNumber.digits(number, LONGEST_ID).map(digits -> new SentId(digits, true));
            default -> Optional.empty();
        };
    }

    private Instant timestamp() {
        return required(
                        body,
                        "timestamp",
                        body.optionalText("timestamp"),
                        Rfc3339::parseWithShortHour,
                        "an RFC 3339 time such as 2026-07-01T12:00:00Z")
                .orElse(Instant.EPOCH);
    }

    private BigDecimal rate() {
        return required(
                        body,
                        "exchange_rate",
                        body.optionalNumber("exchange_rate"),
                        CartMoney::rate,
                        "more than 0")
                .orElse(BigDecimal.ONE);
    }

    private DeviceType device() {
        return required(
                        body,
                        "device_type",
                        body.optionalText("device_type"),
                        DeviceType::of,
                        "one of mobile, desktop, app, unkown")
                .orElse(DeviceType.UNKNOWN);
    }

    private Amount amount(JsonBody from) {
        if (!from.has("amount")) {
            from.missing("amount");
        } else if (!from.says("amount")) {
            from.refuse("amount", "a number");
        }
        return amount(from, "amount");
    }

    private Amount amount(JsonBody from, String name) {
        return optional(
                        from,
                        name,
                        from.optionalNumber(name),
                        number -> CartMoney.amount(number, currency),
                        "not negative")
                .orElse(NOTHING);
    }

    private Payment payment(JsonBody payment) {
        payment.optionalObject("meta");
        return new Payment(
                payment.choice("type", Arrays.asList(PaymentType.values()), PaymentType::word),
                amount(payment));
    }

    /** Reads the objects of a list, and none of them if there are too few or too many. */
    private List<JsonBody> objects(String name, int least) {
        if (body.value(name).orElse(null) instanceof List<?> sent
                && (sent.size() < least || sent.size() > MOST_PARTS)) {
            body.refuse(name, "a list of " + least + " to " + MOST_PARTS + " objects");
            return List.of();
        }
        return body.objects(name);
    }

    private CartItem item(JsonBody item) {
        SentId id = id(item, "id");
        item.optionalText("description");
        item.optionalText("bonus_code");
        Optional<JsonBody> meta = item.optionalObject("meta");
        return new CartItem(
                id,
                item.text("type", LONGEST_WORD),
                item.text("name", LONGEST_TEXT),
                amount(item),
                amount(item, "discount_amount"),
                said(meta, "lotterySlug").map(String::valueOf),
                email(meta),
                said(meta, "lines").map(LinesReader::read));
    }

    private static Optional<String> email(Optional<JsonBody> meta) {
        return said(meta, "email").map(String::valueOf);
    }

    /** Returns a member that may have any form, so that no value of it is a fault. */
    private static Optional<Object> said(Optional<JsonBody> meta, String name) {
        return meta.filter(free -> free.says(name)).flatMap(free -> free.value(name));
    }
}
