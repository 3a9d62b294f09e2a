package fairdraw.aws.carts;

import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.time.LocalDate;
import java.util.Locale;

/** Every key of the table Carts. */
final class CartsKeys {

    private CartsKeys() {}

    private static String tenant(Tenant tenant) {
        return tenant.organisation().text() + '#' + tenant.mode().word();
    }

    /** Returns the partition of everything that is stored about a cart. */
    static String file(Tenant tenant, CartId cartId) {
        return tenant(tenant) + "#CART#" + cartId;
    }

    /** Returns the key of the current cart of its id. */
    static Key cart(Tenant tenant, CartId cartId) {
        return new Key(file(tenant, cartId), "CART");
    }

    /** Returns the key of a cart that a newer one replaced. */
    static Key earlier(Tenant tenant, CartId cartId, String version) {
        return new Key(file(tenant, cartId), "EARLIER#" + version);
    }

    /** Returns the key of an item's outcome; the item's id may contain any characters. */
    static Key outcome(Tenant tenant, CartId cartId, ItemName item) {
        return new Key(file(tenant, cartId), "ITEM#" + item.nth() + '#' + item.id());
    }

    /** Returns the key of a report on a cart's tickets, counted from 0. */
    static Key report(Tenant tenant, CartId cartId, int number) {
        return new Key(file(tenant, cartId), String.format(Locale.ROOT, "REPORT#%05d", number));
    }

    static String refused(Tenant tenant) {
        return tenant(tenant) + "#REFUSED";
    }

    static Key refused(Tenant tenant, String id) {
        return new Key(refused(tenant), id);
    }

    /** Returns the key of a refused cart's content, apart from the list. */
    static Key refusedContent(Tenant tenant, String id) {
        return new Key(refused(tenant) + '#' + id, "CONTENT");
    }

    /** Returns the key of the number of refused carts that a tenant has stored on a day. */
    static Key refusedCount(Tenant tenant, LocalDate day) {
        return new Key(refused(tenant) + "COUNT#" + day, "COUNT");
    }

    static Key policy(Tenant tenant) {
        return new Key(tenant(tenant) + "#POLICY", "POLICY");
    }
}
