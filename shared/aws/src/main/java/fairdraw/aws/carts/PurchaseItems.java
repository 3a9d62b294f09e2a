package fairdraw.aws.carts;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Purchases as a part of their tickets' items. Amounts are strings, which keep their decimals. */
public final class PurchaseItems {

    private PurchaseItems() {}

    public static AttributeValue write(Purchase purchase) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("cart", text(purchase.cartId()));
        members.put("id", text(purchase.item().id()));
        members.put("nth", number(purchase.item().nth()));
        members.put("place", number(purchase.place()));
        members.put("asked", OutcomeItems.asked(purchase.asked()));
        members.put("version", Attributes.hex(purchase.version()));
        members.put("origin", text(purchase.origin()));
        members.put("currency", text(purchase.currency()));
        members.put("rate", text(purchase.exchangeRate().toPlainString()));
        members.put("amount", text(purchase.amount().toPlainString()));
        purchase.warning().ifPresent(warning -> members.put("warning", text(warning.name())));
        return AttributeValue.fromM(members);
    }

    public static Purchase read(AttributeValue value) {
        Map<String, AttributeValue> members = value.m();
        return new Purchase(
                new CartId(text(members, "cart")),
                new ItemName(text(members, "id"), Attributes.whole(members, "nth")),
                Attributes.whole(members, "place"),
                OutcomeItems.asked(members),
                Attributes.hex(members, "version"),
                text(members, "origin"),
                text(members, "currency"),
                new BigDecimal(text(members, "rate")),
                new BigDecimal(text(members, "amount")),
                Attributes.optionalText(members, "warning").map(PriceWarning::valueOf));
    }
}
