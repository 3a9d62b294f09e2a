package fairdraw.functions.carts;

import fairdraw.functions.http.GatewayCall.Answered;
import java.util.List;

/** The versions of one cart, each sent with a later time than the one before. */
final class CartVersions {

    private final Checkout checkout;
    private int minute;

    CartVersions(Checkout checkout) {
        this.checkout = checkout;
    }

    static String item(Object id, String slug, String email) {
        return item(id, slug, email, "");
    }

    static String item(Object id, String slug, String email, String meta) {
        return """
        {"id": %s, "type": "Lottery", "name": "Ticket", "amount": 2.00,
         "meta": {"lotterySlug": "%s", "email": "%s"%s}}
        """
                .formatted(id, slug, email, meta);
    }

    static List<String> refs(Answered answered) {
        return texts(answered, "ticket_ref");
    }

    static List<String> outcomes(Answered answered) {
        return texts(answered, "outcome");
    }

    private static List<String> texts(Answered answered, String member) {
        return Checkout.items(answered).stream()
                .map(item -> String.valueOf(item.get(member)))
                .toList();
    }

    Answered send(String... items) {
        return checkout.send(next(items));
    }

    /** Returns the next version without sending it. */
    String next(String... items) {
        return Checkout.cartAt("2026-07-01T10:%02d:00Z".formatted(++minute), "\"c\"", items);
    }
}
