package fairdraw.aws.carts;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.CallMark;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Backoff;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.Carts;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.StoredCart;
import fairdraw.domain.carts.TicketReport;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Carts in the table Carts; each has one partition for everything that is stored about it. */
public final class DynamoDbCarts implements Carts {

    private static final int ATTEMPTS = 16;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final LoneWrites lone;
    private final Backoff backoff;
    private final String table;

    public DynamoDbCarts(
            DynamoDbClient dynamoDb, Transactions transactions, Backoff backoff, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.lone = new LoneWrites(dynamoDb, transactions);
        this.backoff = backoff;
        this.table = table;
    }

    @Override
    public Recording record(StoredCart cart) {
        Optional<Map<String, AttributeValue>> item = CartItems.write(cart);
        if (item.isEmpty()) {
            return Recording.TOO_LARGE;
        }
        CallMark mark = transactions.mark();
        return lone.refusalOf(Writes.putIfAbsent(table, mark.on(item.get())), mark)
                .map(CartItems::read)
                .map(known -> meet(known, cart, item.get()))
                .orElse(Recording.FIRST);
    }

    /** Compares a cart with the known one and stores both. */
    private Recording meet(StoredCart first, StoredCart cart, Map<String, AttributeValue> item) {
        StoredCart known = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (known.version().equals(cart.version())) {
                return Recording.UNCHANGED;
            }
            if (!cart.replaces(known) || stoodBefore(cart, known)) {
                lone.refusalOf(Writes.putIfAbsent(table, CartItems.history(cart)));
                return Recording.OUTDATED;
            }
            switch (replace(known, item)) {
                case Written.Done _ -> {
                    return Recording.REPLACED;
                }
                case Written.Refused refused ->
                        known = refused.found(0).map(CartItems::read).orElseThrow();
                case Written.Contended _ -> backoff.pause(attempt);
            }
        }
        throw new NotNow("a cart is contended for too long");
    }

    /**
     * Whether a cart was replaced or outdated before. Only one that is not later than the current
     * cart can have been, so others cost no read.
     */
    private boolean stoodBefore(StoredCart cart, StoredCart known) {
        return !cart.timestamp().isAfter(known.standing())
                && Reads.one(
                                dynamoDb,
                                table,
                                CartsKeys.earlier(cart.tenant(), cart.cartId(), cart.version()))
                        .isPresent();
    }

    private Written replace(StoredCart known, Map<String, AttributeValue> item) {
        return transactions.write(
                List.of(
                        Writes.putIf(
                                table,
                                item,
                                "version = :read",
                                Map.of(":read", Attributes.hex(known.version()))),
                        Writes.put(table, CartItems.history(known))));
    }

    @Override
    public boolean restore(CartFile file, StoredCart earlier) {
        return replace(file.current(), CartItems.write(earlier).orElseThrow())
                instanceof Written.Done;
    }

    @Override
    public Optional<CartFile> find(Tenant tenant, CartId cartId) {
        List<StoredCart> current = new ArrayList<>();
        List<StoredCart> earlier = new ArrayList<>();
        Map<ItemName, ItemOutcome> outcomes = new HashMap<>();
        List<TicketReport> reports = new ArrayList<>();
        for (Map<String, AttributeValue> item :
                Reads.partition(dynamoDb, table, CartsKeys.file(tenant, cartId))) {
            switch (Attributes.text(item, "type")) {
                case CartItems.TYPE -> current.add(CartItems.read(item));
                case CartItems.EARLIER -> earlier.add(CartItems.read(item));
                case OutcomeItems.TYPE -> {
                    ItemOutcome outcome = OutcomeItems.read(item, Attributes.hex(item, "version"));
                    outcomes.put(outcome.item(), outcome);
                }
                case ReportItems.TYPE -> reports.add(ReportItems.read(item));
                default -> throw new IllegalStateException("an item of no kind in a cart's file");
            }
        }
        earlier.sort(Comparator.comparing(StoredCart::timestamp).reversed());
        return current.stream()
                .findFirst()
                .map(cart -> new CartFile(cart, outcomes, without(cart, earlier), reports));
    }

    /** Leaves out a restored cart, which is still in the history at its former place. */
    private static List<StoredCart> without(StoredCart current, List<StoredCart> earlier) {
        return earlier.stream().filter(cart -> !cart.version().equals(current.version())).toList();
    }

    @Override
    public ItemOutcome refuse(Tenant tenant, CartId cartId, ItemOutcome.Refused refused) {
        return lone.refusalOf(OutcomeItems.refuse(table, tenant, cartId, refused))
                .map(known -> OutcomeItems.read(known, Attributes.hex(known, "version")))
                .orElse(refused);
    }

    @Override
    public Optional<ItemOutcome> outcome(Tenant tenant, CartId cartId, ItemName item) {
        return Reads.one(dynamoDb, table, CartsKeys.outcome(tenant, cartId, item))
                .map(known -> OutcomeItems.read(known, Attributes.hex(known, "version")));
    }

    @Override
    public boolean report(Tenant tenant, CartId cartId, int number, TicketReport report) {
        return lone.refusalOf(
                        Writes.putIfAbsent(
                                table, ReportItems.write(tenant, cartId, number, report)))
                .isEmpty();
    }
}
