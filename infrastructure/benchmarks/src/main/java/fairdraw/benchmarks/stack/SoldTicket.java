package fairdraw.benchmarks.stack;

import fairdraw.aws.lotteries.TicketItems;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.encoding.Hex;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that buying one ticket left, from which the items of many others are made with the same
 * attributes and sizes, but without a transaction for each.
 */
public final class SoldTicket {
    private final Shop shop;
    private final Map<String, AttributeValue> player;
    private final Map<String, AttributeValue> ticket;
    private final Map<String, AttributeValue> claim;

    private SoldTicket(Shop shop, Map<String, Map<String, AttributeValue>> items) {
        this.shop = shop;
        this.player = items.getOrDefault("player", Map.of());
        this.ticket = items.getOrDefault("ticket", Map.of());
        this.claim = items.getOrDefault("ref", Map.of());
    }

    /** Buys a shop's first ticket and reads its items. */
    public static SoldTicket buy(Stack stack, Shop shop) {
        GatewayCall.post(
                        shop.secret(),
                        Json.object()
                                .put("email", "somebody.with.a.name@example.com")
                                .put("userId", "partner-user-1")
                                .put("lotterySlug", shop.slug()))
                .to(new EnterLotteryFunction(stack.unmeteredWiring()), 201);
        List<Map<String, AttributeValue>> items =
                stack.observer().scan(scan -> scan.tableName(Stack.DRAWS)).items();
        return new SoldTicket(
                shop,
                items.stream()
                        .filter(item -> List.of("player", "ticket", "ref").contains(type(item)))
                        .collect(Collectors.toMap(SoldTicket::type, Function.identity())));
    }

    private static String type(Map<String, AttributeValue> item) {
        return item.getOrDefault("type", text("")).s();
    }

    /** Returns the gate that admitted the ticket. */
    public int gate() {
        return Integer.parseInt(ticket.getOrDefault("gate", number(0)).n());
    }

    /** Returns the claim of another reference. */
    public Map<String, AttributeValue> claimOf(String ref) {
        String pk = claim.getOrDefault("pk", text("")).s();
        return with(claim, Map.of("pk", text(pk.substring(0, pk.lastIndexOf('#') + 1) + ref)));
    }

    /** Returns the ticket under another reference. */
    public Ticket named(String ref) {
        return TicketItems.read(with(ticket, Map.of("ref", text(ref))));
    }

    /** Returns the player item of an entry. */
    public Map<String, AttributeValue> playerOf(Entry entry, int tickets) {
        return with(
                player,
                Map.of(
                        "pk", text(partition(entry)),
                        "sk", text(entry.person()),
                        "taken", number(tickets),
                        "tagKey", hex(entry.tagKey())));
    }

    /** Returns the ticket item of an entry. */
    public Map<String, AttributeValue> ticketOf(Entry entry) {
        String name = String.format(Locale.ROOT, "%08x", entry.number());
        return with(
                ticket,
                Map.of(
                        "pk", text(partition(entry)),
                        "sk", text(entry.person() + '#' + name),
                        "person", text(entry.person()),
                        "number", number(entry.number()),
                        "nonce", hex(entry.nonce()),
                        "gate", number(entry.gate()),
                        "ref", text("LX-2026-0101-" + name),
                        "lines",
                                AttributeValue.fromB(
                                        SdkBytes.fromByteArray(
                                                PackedLines.pack(entry.content().lines())))));
    }

    private String partition(Entry entry) {
        String pk = player.getOrDefault("pk", text("")).s();
        return pk.substring(0, pk.lastIndexOf('#') + 1)
                + new Person(entry.person()).partition(shop.draw().spread());
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, Map<String, AttributeValue> changes) {
        Map<String, AttributeValue> changed = new TreeMap<>(item);
        changed.putAll(changes);
        return changed;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue hex(String hex) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(Hex.decode(hex)));
    }
}
