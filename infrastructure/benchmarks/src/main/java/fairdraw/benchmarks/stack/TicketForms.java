package fairdraw.benchmarks.stack;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.benchmarks.meter.ItemSize;
import fairdraw.domain.draws.Draw;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a draw's players and tickets by their position in a partition, in the JSON of
 * DynamoDB's answers. Each is the item that a real purchase left, with other values in it; the same
 * position always gives the same item. A person has ten tickets, the last one fewer.
 */
public final class TicketForms {
    private static final int PER_PERSON = 10;
    private static final int HASH = 32;
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final Draw draw;
    private final int tickets;
    private final int lines;
    private final long seed;
    private final Form player;
    private final Form ticket;

    /**
     * @param sold a ticket that was bought
     * @param lines the lines of each ticket
     */
    public TicketForms(Draw draw, SoldTicket sold, int tickets, int lines, long seed) {
        this.draw = draw;
        this.tickets = tickets;
        this.lines = lines;
        this.seed = seed;
        GeneratedEntries one = new GeneratedEntries(draw, 1, 0, seed);
        Map<String, AttributeValue> bought = new HashMap<>(sold.ticketOf(one.at(0)));
        bought.put("lines", AttributeValue.fromB(SdkBytes.fromByteArray(packed(0))));
        this.player = Form.of(sold.playerOf(one.at(0), PER_PERSON));
        this.ticket = Form.of(bought);
    }

    public Draw draw() {
        return draw;
    }

    /** Returns the number of items of a partition. */
    public long items(int partition) {
        long items = 0;
        for (long person = partition; person < persons(); person += partitions()) {
            items += 1 + ticketsOf(person);
        }
        return items;
    }

    /** Returns the number of tickets that each gate has admitted. */
    public long[] entered() {
        long[] entered = new long[draw.spread().gates()];
        for (long person = 0; person < persons(); person++) {
            entered[gate(person)] += ticketsOf(person);
        }
        return entered;
    }

    /** Returns the position of the item with a sort key, or -1 if the key is before all others. */
    public long position(String sk) {
        if (sk.isBlank()) {
            return -1;
        }
        int end = sk.indexOf('#');
        long number = end < 0 ? 0 : Long.parseLong(sk, end + 1, sk.length(), 16);
        return Long.parseLong(sk, 0, 8, 16) * (1 + PER_PERSON) + number;
    }

    /**
     * Appends an item.
     *
     * @param names the attributes that it is to have; none for all of them
     * @return the bytes of the whole item
     */
    long write(int partition, long position, Collection<String> names, StringBuilder json) {
        long person = position / (1 + PER_PERSON) * partitions() + partition;
        int number = (int) (position % (1 + PER_PERSON));
        Form form = number == 0 ? player : ticket;
        Collection<String> wanted = names.isEmpty() ? form.attributes().keySet() : names;
        char separator = '{';
        for (String name : wanted) {
            String constant = form.attributes().get(name);
            if (constant != null) {
                json.append(separator).append('"').append(name).append("\":");
                value(name, constant, partition, person, number, json);
                separator = ',';
            }
        }
        json.append('}');
        return form.bytes();
    }

    private void value(
            String name,
            String constant,
            int partition,
            long person,
            int number,
            StringBuilder json) {
        switch (name) {
            case "pk" -> text(DrawsKeys.players(draw.tenant(), draw.id(), partition), json);
            case "sk" -> text(number == 0 ? key(person) : ticketKey(person, number), json);
            case "person" -> text(key(person), json);
            case "number" -> number(number, json);
            case "gate" -> number(gate(person), json);
            case "tagKey" -> binary(hash(person * 16), json);
            case "nonce" -> binary(hash(person * 16 + number), json);
            case "lines" -> binary(packed(person * 16 + number), json);
            default -> json.append(constant);
        }
    }

    private int partitions() {
        return draw.spread().partitions();
    }

    private long persons() {
        return Math.ceilDiv(tickets, PER_PERSON);
    }

    private long ticketsOf(long person) {
        return Math.min(PER_PERSON, tickets - person * PER_PERSON);
    }

    private int gate(long person) {
        return (int) (person / partitions() % draw.spread().gates());
    }

    /** Returns the key of a person, which is in the order of the partition. */
    private String key(long person) {
        return HEX.toHexDigits((int) (person / partitions()))
                + HEX.toHexDigits((int) person)
                + HEX.toHexDigits(new SplittableRandom(seed + person).nextLong());
    }

    private String ticketKey(long person, int number) {
        return key(person) + '#' + HEX.toHexDigits(number);
    }

    private byte[] hash(long of) {
        byte[] hash = new byte[HASH];
        new SplittableRandom(seed ^ of).nextBytes(hash);
        return hash;
    }

    private byte[] packed(long of) {
        SplittableRandom random = new SplittableRandom(~(seed ^ of));
        ByteBuffer packed = ByteBuffer.allocate(2 + lines * GeneratedList.LINE);
        packed.put((byte) (GeneratedList.LINE - 1)).put((byte) 1);
        for (int line = 0; line < lines; line++) {
            GeneratedList.put(packed, random, false);
        }
        return packed.array();
    }

    private static void text(String text, StringBuilder json) {
        json.append("{\"S\":\"").append(text).append("\"}");
    }

    private static void number(long number, StringBuilder json) {
        json.append("{\"N\":\"").append(number).append("\"}");
    }

    private static void binary(byte[] bytes, StringBuilder json) {
        json.append("{\"B\":\"").append(BASE64.encodeToString(bytes)).append("\"}");
    }

    /**
     * The form of an item.
     *
     * @param attributes the JSON of each attribute
     * @param bytes the size of the item
     */
    private record Form(Map<String, String> attributes, long bytes) {

        static Form of(Map<String, AttributeValue> item) {
            Map<String, String> attributes = new HashMap<>();
            item.forEach((name, value) -> attributes.put(name, json(value)));
            return new Form(attributes, ItemSize.of(item));
        }

        private static String json(AttributeValue value) {
            StringBuilder json = new StringBuilder();
            switch (value.type()) {
                case S -> text(value.s(), json);
                case N -> json.append("{\"N\":\"").append(value.n()).append("\"}");
                case B -> binary(value.b().asByteArray(), json);
                case BOOL -> json.append("{\"BOOL\":").append(value.bool()).append('}');
                case M, L, BS, NS, SS, NUL, UNKNOWN_TO_SDK_VERSION ->
                        throw new IllegalArgumentException("no plain value: " + value);
            }
            return json.toString();
        }
    }
}
