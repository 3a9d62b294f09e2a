package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.lotteries.LotteriesKeys.ENTRY;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.aws.register.RegisterWrites;
import fairdraw.domain.Backoff;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Money.Ledger;
import fairdraw.domain.draws.registering.PoolEntries;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Prize pools in the table Lotteries: a balance, a ledger, and the payments by their idempotency
 * keys.
 */
public final class DynamoDbPools implements Pools {

    /** Behind every cursor, none of which begins with a character behind the digits. */
    private static final String BEHIND_ALL = "~";

    private static final int ATTEMPTS = 16;
    private static final int PAYMENT = 0;
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final Backoff backoff;
    private final String table;
    private final String register;

    /**
     * @param table the table Lotteries
     * @param register the table Register
     */
    public DynamoDbPools(
            DynamoDbClient dynamoDb,
            Transactions transactions,
            Backoff backoff,
            String table,
            String register) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.backoff = backoff;
        this.table = table;
        this.register = register;
    }

    /** Reads heads of directories and pool balances, with one request for 50 lotteries. */
    @Override
    public Map<LotterySlug, Total> totals(Tenant tenant, Collection<LotterySlug> slugs) {
        List<LotterySlug> wanted = slugs.stream().distinct().toList();
        Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
        List<Key> keys =
                wanted.stream()
                        .flatMap(slug ->
                                Stream.of(
                                        LotteriesKeys.directory(tenant, slug),
                                        LotteriesKeys.balance(tenant, slug)))
                        .toList();
        Reads.all(dynamoDb, table, keys)
                .forEach(item ->
                        items.put(
                                new Key(Attributes.text(item, "pk"), Attributes.text(item, "sk")),
                                item));
        Map<LotterySlug, Total> totals = new LinkedHashMap<>();
        for (LotterySlug slug : wanted) {
            var head =
                    DirectoryHead.read(
                            items.getOrDefault(LotteriesKeys.directory(tenant, slug), Map.of()));
            var balance = items.getOrDefault(LotteriesKeys.balance(tenant, slug), Map.of());
            totals.put(
                    slug,
                    new Total(
                            head.total(),
                            PoolItems.count(balance, PoolItems.HELD),
                            PoolItems.count(balance, PoolItems.CENTS),
                            head.sales()));
        }
        return totals;
    }

    private Ledger ledger(Tenant tenant, LotterySlug slug) {
        return Reads.one(dynamoDb, table, LotteriesKeys.balance(tenant, slug))
                .map(PoolItems::ledger)
                .orElse(Ledger.EMPTY);
    }

    @Override
    public Funded fund(
            Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Ledger seen = ledger(lottery.tenant(), lottery.slug());
            Ledger after = seen.moved(amountCents, seen.next(), seen.after(now));
            var funding = new Funding(fundingId, lottery.id(), amountCents, after.cents(), now);
            switch (transactions.write(parts(lottery, funding, seen, after, key))) {
                case Written.Done _ -> {
                    return new Funded.Done(funding);
                }
                case Written.Refused refused when refused.at(PAYMENT) -> {
                    Optional<Funded> earlier = remembered(lottery.tenant(), key, now);
                    if (earlier.isPresent()) {
                        return earlier.get();
                    }
                }
                case Written.Refused _, Written.Contended _ -> backoff.pause(attempt);
            }
        }
        return new Funded.Busy();
    }

    private List<TransactWriteItem> parts(
            Lottery lottery, Funding funding, Ledger seen, Ledger after, PaymentKey key) {
        Instant now = funding.createdAt();
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(
                Writes.putIf(
                        table,
                        payment(lottery.tenant(), funding, key, now),
                        "attribute_not_exists(pk) OR expiresAt <= :now",
                        Map.of(":now", number(now.getEpochSecond()))));
        parts.add(PoolItems.change(table, lottery.tenant(), lottery.slug(), seen, after, 0));
        parts.add(
                PoolItems.entry(
                        table,
                        lottery.tenant(),
                        lottery.slug(),
                        new Posting(
                                funding.id(),
                                "funding",
                                funding.amountCents(),
                                after.cents(),
                                seen.after(now))));
        PoolEntries.funded(lottery.tenant().mode(), lottery.id().text(), funding.id(), seen, after)
                .map(waiting -> RegisterWrites.pending(register, waiting))
                .ifPresent(parts::add);
        return parts;
    }

    @Override
    public Page<Posting> ledger(Tenant tenant, LotterySlug slug, Page.Wanted wanted) {
        List<Map<String, AttributeValue>> read =
                Reads.lastFirst(
                                dynamoDb,
                                table,
                                LotteriesKeys.balance(tenant, slug).pk(),
                                ENTRY,
                                ENTRY + BEHIND_ALL,
                                wanted.after()
                                        .filter(place -> place.compareTo(BEHIND_ALL) < 0)
                                        .map(place -> ENTRY + place),
                                wanted.limit() + 1L)
                        .toList();
        Page<Map<String, AttributeValue>> page =
                Page.of(read, wanted.limit(), item -> text(item, "sk").substring(ENTRY.length()));
        return new Page<>(page.items().stream().map(PoolItems::posting).toList(), page.next());
    }

    private static Map<String, AttributeValue> payment(
            Tenant tenant, Funding funding, PaymentKey key, Instant now) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(LotteriesKeys.payment(tenant, key.key()).attributes());
        item.put("type", text("idempotency"));
        item.put("requestHash", text(key.requestHash()));
        item.put("fundingId", text(funding.id()));
        item.put("lotteryId", text(funding.lotteryId()));
        item.put("amountCents", number(funding.amountCents()));
        item.put("prizePoolCents", number(funding.prizePoolCents()));
        item.put("createdAt", instant(funding.createdAt()));
        item.put("expiresAt", number(now.plus(REMEMBERED).getEpochSecond()));
        return item;
    }

    @Override
    public Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now) {
        return Reads.one(dynamoDb, table, LotteriesKeys.payment(tenant, key.key()))
                .filter(item -> number(item, "expiresAt") > now.getEpochSecond())
                .map(item ->
                        text(item, "requestHash").equals(key.requestHash())
                                ? new Funded.Repeated(funding(item))
                                : new Funded.KeyReused());
    }

    private static Funding funding(Map<String, AttributeValue> item) {
        return new Funding(
                text(item, "fundingId"),
                new LotteryId(text(item, "lotteryId")),
                number(item, "amountCents"),
                number(item, "prizePoolCents"),
                instant(item, "createdAt"));
    }
}
