package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.carts.OutcomeItems;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.draws.GateItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Tickets in the table Draws. A purchase is one transaction of four items, or five with an
 * idempotency key or a cart's item.
 */
public final class DynamoDbTickets implements Tickets {

    static final String TAG_KEY = "tagKey";

    // The positions of a purchase's parts, in the request and so in DynamoDB's answer.
    private static final int PLAYER = 0;
    private static final int TICKET = 1;
    private static final int GATE = 2;

    /** Either the idempotency key or the cart's item, which never come together. */
    private static final int REQUEST = 4;

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final String carts;
    private final long mostTickets;

    /**
     * @param table the table Draws
     * @param carts the table Carts
     * @param mostTickets the most tickets that a draw may hold, which its gates share
     */
    public DynamoDbTickets(
            DynamoDbClient dynamoDb,
            Transactions transactions,
            String table,
            String carts,
            long mostTickets) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.carts = carts;
        this.mostTickets = mostTickets;
    }

    @Override
    public Bought buy(
            Draw draw, Ticket ticket, Player fresh, Optional<RequestKey> key, Instant now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(countTicket(draw, ticket, fresh));
        parts.add(Writes.putIfAbsent(table, TicketItems.write(draw, ticket)));
        parts.add(admit(draw, ticket, now));
        parts.add(Writes.putIfAbsent(table, reference(draw, ticket)));
        key.ifPresent(it -> parts.add(remember(it, draw, ticket, now)));
        ticket.purchase()
                .ifPresent(purchase -> parts.add(OutcomeItems.issue(carts, ticket, purchase)));
        return switch (transactions.write(parts)) {
            case Written.Done _ -> new Bought.Accepted(ticket);
            case Written.Contended _ -> new Bought.Contended();
            case Written.Refused refused ->
                    refusal(refused, draw, ticket, parts.size() > REQUEST, now);
        };
    }

    private static Bought refusal(
            Written.Refused refused, Draw draw, Ticket ticket, boolean keyed, Instant now) {
        Optional<Ticket> ours =
                refused.found(TICKET)
                        .map(TicketItems::read)
                        .filter(stored -> stored.id().equals(ticket.id()));
        if (ours.isPresent()) {
            return new Bought.Accepted(ours.get());
        }
        if (keyed && refused.at(REQUEST)) {
            return new Bought.KeyUsed();
        }
        if (refused.at(GATE)) {
            return refusal(refused.found(GATE), draw, now);
        }
        return refused.at(PLAYER) ? new Bought.CapReached() : new Bought.NameTaken();
    }

    private static Bought refusal(
            Optional<Map<String, AttributeValue>> gate, Draw draw, Instant now) {
        if (gate.filter(item -> GateItems.admits(item, now)).isEmpty()) {
            return new Bought.GateShut();
        }
        return text(gate.get(), "rulesHash").equals(draw.rulesHash())
                ? new Bought.GateFull()
                : new Bought.RulesChanged();
    }

    private TransactWriteItem countTicket(Draw draw, Ticket ticket, Player fresh) {
        return Writes.update(
                table,
                DrawsKeys.player(draw, ticket.person()),
                "SET taken = if_not_exists(taken, :none) + :one,"
                        + " tagKey = if_not_exists(tagKey, :tagKey),"
                        + " #type = :type",
                "attribute_not_exists(taken) OR taken <= :lastFree",
                Map.of("#type", "type"),
                Map.of(
                        ":none", number(0),
                        ":one", number(1),
                        ":tagKey", Attributes.hex(fresh.tagKey()),
                        ":type", text("player"),
                        ":lastFree", number(LotteryRules.of(draw).maxPerSubject() - 1)));
    }

    private TransactWriteItem admit(Draw draw, Ticket ticket, Instant now) {
        int lines = ticket.lines().size();
        long mostLines =
                draw.spread().share(mostTickets * Spread.LINES_AN_ENTRY, ticket.gate()) - lines;
        return Writes.update(
                table,
                DrawsKeys.gate(draw, ticket.gate()),
                "SET entered = entered + :one, #lines = if_not_exists(#lines, :none) + :lines",
                GateItems.ADMITS
                        + " AND rulesHash = :rules AND entered < :most"
                        + " AND (attribute_not_exists(#lines) OR #lines <= :mostLines)",
                Map.of("#lines", GateItems.LINES),
                Map.of(
                        ":one", number(1),
                        ":none", number(0),
                        ":lines", number(lines),
                        ":most", number(draw.spread().share(mostTickets, ticket.gate())),
                        ":mostLines", number(mostLines),
                        ":open", Attributes.flag(true),
                        ":now", Attributes.instant(now),
                        ":rules", text(draw.rulesHash())));
    }

    private static Map<String, AttributeValue> reference(Draw draw, Ticket ticket) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.ref(ticket.tenant(), ticket.ref()).attributes());
        item.put("type", text("ref"));
        item.put("ticketId", text(ticket.id()));
        item.put("lotterySlug", text(ticket.lotterySlug()));
        item.putAll(place(draw, ticket));
        return item;
    }

    private TransactWriteItem remember(RequestKey key, Draw draw, Ticket ticket, Instant now) {
        var item = new LinkedHashMap<>(place(ticket.tenant(), key).attributes());
        item.put("type", text("idempotency"));
        item.put("requestHash", text(key.requestHash()));
        if (key.source() == Source.CALL) {
            item.put("expiresAt", number(now.plus(REMEMBERED).getEpochSecond()));
        }
        item.putAll(place(draw, ticket));
        return Writes.putIf(
                table,
                item,
                "attribute_not_exists(pk) OR expiresAt <= :now",
                Map.of(":now", number(now.getEpochSecond())));
    }

    /**
     * Returns the attributes that locate a ticket's item, so that reading it takes no read of its
     * draw.
     */
    private static Map<String, AttributeValue> place(Draw draw, Ticket ticket) {
        return Map.of(
                "drawId", text(ticket.drawId()),
                "partition", number(new Person(ticket.person()).partition(draw.spread())),
                "person", text(ticket.person()),
                "number", number(ticket.number()));
    }

    @Override
    public Optional<Ticket> find(Tenant tenant, TicketRef ref) {
        return item(DrawsKeys.ref(tenant, ref)).flatMap(claim -> at(tenant, claim));
    }

    @Override
    public Map<Holder, Ticket> of(Draw draw, Collection<Holder> holders) {
        List<Key> keys =
                holders.stream()
                        .map(holder -> DrawsKeys.ticket(draw, holder.person(), holder.number()))
                        .toList();
        Map<String, Ticket> tickets = new HashMap<>();
        Reads.all(dynamoDb, table, keys)
                .map(TicketItems::read)
                .forEach(ticket -> tickets.put(ticket.person() + ticket.number(), ticket));
        Map<Holder, Ticket> held = new HashMap<>();
        for (Holder holder : holders) {
            Optional.ofNullable(tickets.get(holder.person() + holder.number()))
                    .ifPresent(ticket -> held.put(holder, ticket));
        }
        return held;
    }

    @Override
    public Optional<Remembered> remembered(Tenant tenant, RequestKey key, Instant now) {
        return item(place(tenant, key))
                .filter(item ->
                        !item.containsKey("expiresAt")
                                || number(item, "expiresAt") > now.getEpochSecond())
                .flatMap(item ->
                        at(tenant, item)
                                .map(its -> new Remembered(text(item, "requestHash"), its)));
    }

    private static Key place(Tenant tenant, RequestKey key) {
        String kind = key.source() == Source.CALL ? "lotteries.entries" : "lotteries.imports";
        return DrawsKeys.request(tenant, kind, key.key());
    }

    private Optional<Ticket> at(Tenant tenant, Map<String, AttributeValue> place) {
        Key key =
                DrawsKeys.ticket(
                        DrawsKeys.players(
                                tenant,
                                new DrawId(text(place, "drawId")),
                                Attributes.whole(place, "partition")),
                        text(place, "person"),
                        number(place, "number"));
        return item(key).map(TicketItems::read);
    }

    @Override
    public Optional<Player> player(Draw draw, String person) {
        return item(DrawsKeys.player(draw, person))
                .filter(item -> item.containsKey(TAG_KEY))
                .map(DynamoDbTickets::player);
    }

    static Player player(Map<String, AttributeValue> item) {
        return new Player(Attributes.hex(item, TAG_KEY));
    }

    @Override
    public Voiding makeVoid(Draw draw, Ticket ticket, String reason, Instant now) {
        TransactWriteItem mark =
                Writes.update(
                        table,
                        DrawsKeys.ticket(draw, ticket.person(), ticket.number()),
                        "SET voided = :reason",
                        "attribute_exists(pk) AND attribute_not_exists(voided)",
                        Map.of(),
                        Map.of(":reason", text(reason)));
        TransactWriteItem leave =
                Writes.update(
                        table,
                        DrawsKeys.gate(draw, ticket.gate()),
                        "SET #left = #left + :one",
                        GateItems.ADMITS,
                        Map.of("#left", "left"),
                        Map.of(
                                ":one", number(1),
                                ":open", Attributes.flag(true),
                                ":now", Attributes.instant(now)));
        return switch (transactions.insist(List.of(mark, leave))) {
            case Written.Done _ -> Voiding.DONE;
            case Written.Refused refused when refused.at(0) -> Voiding.ALREADY;
            case Written.Refused _ -> Voiding.CLOSED;
            case Written.Contended _ ->
                    throw new NotNow("a ticket's void is contended for too long");
        };
    }

    private Optional<Map<String, AttributeValue>> item(Key key) {
        return Reads.one(dynamoDb, table, key);
    }
}
