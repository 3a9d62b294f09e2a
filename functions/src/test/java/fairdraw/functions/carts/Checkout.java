package fairdraw.functions.carts;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.ListLotteryEntriesFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The checkout of a shop that sells tickets of a lottery named weekly at 2.00 USD a line. */
public final class Checkout {

    /** The published sample, byte for byte. */
    public static final String SAMPLE =
            """
            {
            "amount": 100.0,
            "bonus_code": "WelcomeBonus",
            "cart_id": 1,
            "discount_amount": 10.00,
            "status": "Successful",
            "timestamp": "2015-03-02T8:27:58.721607+06:00",
            "type": "Checkout",
            "user_id": "abc1234",
            "currency": "EUR",
            "device_type": "mobile",
            "exchange_rate": 1.00,
            "origin": "sub.example.com" ,
            "payments": [
            {
            "type": "Wallet",
            "amount": 70.00,
            "meta": {}
            },
            {
            "type": "Deposit",
            "amount": 20.00,
            "meta": {}
            },
            {
            "type": "VirtualCurrency",
            "amount": 0.00,
            "meta": {}
            }
            ],
            "items": [
            {
            "id": 1,
            "type": "Scratch",
            "name": "Scratch And Win",
            "description": "Win this summers biggest prize",
            "amount": 10.00,
            "discount_amount": 0.00,
            "bonus_code": "",
            "meta": {}
            },
            {
            "id": 2,
            "type": "Lottery",
            "name": "Mega Millions",
            "description": "Weekend Lottery Lines",
            "amount": 90.00,
            "discount_amount": 0.00,
            "bonus_code": "",
            "meta": {}
            }
            ],
            "meta":{
            "key1": 10.00,
            "key2": "some string",
            "key3": false
            }
            }
            """
                    .stripTrailing();

    private final Installation installation;
    private final Partner partner;
    private final String key;

    public Checkout(Installation installation) {
        this.installation = installation;
        this.partner = new Partner(installation, "test");
        this.key =
                installation
                        .key(
                                partner.organisation(),
                                "test",
                                "{\"surface\": \"carts\", \"kind\": \"secret\"}")
                        .text("key");
        partner.create(Partner.EVERY_FIVE_MINUTES);
    }

    public Partner partner() {
        return partner;
    }

    String key() {
        return key;
    }

    /** Sends a cart to a newly started function. */
    public Answered send(String body) {
        return send(call(body));
    }

    /** Sends a body that the document refuses, to an organisation that quarantines bad carts. */
    public Answered sendBad(String body) {
        return send(call(body).againstTheSchema());
    }

    private Answered send(GatewayCall call) {
        return installation.call(SubmitCartFunction::new, call);
    }

    /** Returns the call that sends a body. */
    public GatewayCall call(String body) {
        return GatewayCall.of("POST", "/v1/integration/cart").header("X-Api-Key", key).json(body);
    }

    /** Returns a paid cart of these items, whose prices are 2.00 USD each. */
    public static String cartAt(String timestamp, String id, String... items) {
        String price = items.length * 2 + ".00";
        return """
        {"cart_id": %s, "user_id": "u-1", "status": "Successful", "type": "Checkout",
         "timestamp": "%s", "currency": "USD", "exchange_rate": 0.92,
         "device_type": "unkown", "origin": "shop.example.com", "amount": %s,
         "payments": [{"type": "Wallet", "amount": %s}], "items": [%s]}
        """
                .formatted(id, timestamp, price, price, String.join(",", items));
    }

    public static String cart(String id, String... items) {
        return cartAt("2026-07-01T12:00:00Z", id, items);
    }

    /** Returns a ticket of the lottery with these further members of its {@code meta}. */
    public static String ticket(int id, String meta) {
        return """
        {"id": %d, "type": "Lottery", "name": "Weekly", "amount": 2.00,
         "meta": {"lotterySlug": "weekly"%s}}
        """
                .formatted(id, meta.isEmpty() ? "" : ", " + meta);
    }

    /** Returns the outcomes of the items in the answer to a cart. */
    static List<Map<String, @Nullable Object>> items(Answered answered) {
        return ((List<?>) Objects.requireNonNull(answered.members().get("items")))
                .stream().map(Objects::requireNonNull).map(JsonTree::members).toList();
    }

    /** Returns the tickets of the lottery as its partner lists them. */
    public List<Map<String, @Nullable Object>> entries() {
        Answered answered =
                partner.call(
                        ListLotteryEntriesFunction::new,
                        GatewayCall.of("GET", "/v1/lotteries/weekly/entries")
                                .path("slug", "weekly"));
        return ((List<?>) Objects.requireNonNull(answered.members().get("data")))
                .stream().map(Objects::requireNonNull).map(JsonTree::members).toList();
    }

    /** A ticket as it is stored. */
    public record Bought(String ref, String slug, String email, String userId) {}

    /** Returns the references of all tickets that the organisation has sold. */
    public List<String> ticketRefs() {
        return tickets().stream().map(Bought::ref).toList();
    }

    /** Returns all tickets that the organisation has sold. */
    public List<Bought> tickets() {
        return installation
                .dynamoDb()
                .scanPaginator(scan ->
                        scan.tableName("Draws")
                                .filterExpression("#type = :ticket AND organisation = :own")
                                .expressionAttributeNames(Map.of("#type", "type"))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":ticket", AttributeValue.fromS("ticket"),
                                                ":own",
                                                        AttributeValue.fromS(
                                                                partner.organisation()))))
                .items()
                .stream()
                .map(ticket ->
                        new Bought(
                                text(ticket, "ref"),
                                text(ticket, "lotterySlug"),
                                text(ticket, "email"),
                                text(ticket, "userId")))
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }
}
