package fairdraw.aws.draws;

import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.LineFilter;
import fairdraw.domain.draws.sealing.SealedLists.Placed;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holders in their stored form, one after the other: person (16 bytes), number (4 bytes), length of
 * the packed lines (2 bytes), and the lines. They are split into parts that each fit into an item.
 * The highest bit of the length marks a ticket that was bought with a cart.
 */
final class HolderBytes {

    /** Well below an item's 400 KB. */
    static final int PART = 300_000;

    private static final int PERSON = 16;

    /**
     * Beyond the length of any ticket's lines: they are at most some 2,000 numbers of one byte
     * each.
     */
    private static final int PURCHASE = 0x8000;

    private HolderBytes() {}

    static List<byte[]> write(List<Holder> holders) {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (Holder holder : holders) {
            byte[] bytes = write(holder);
            if (part.size() + bytes.length > PART) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(bytes);
        }
        parts.add(part.toByteArray());
        return parts;
    }

    static byte[] write(Holder holder) {
        byte[] lines = holder.lines().isEmpty() ? new byte[0] : PackedLines.pack(holder.lines());
        int length = holder.isPurchase() ? lines.length | PURCHASE : lines.length;
        return ByteBuffer.allocate(PERSON + Integer.BYTES + Short.BYTES + lines.length)
                .put(Hex.decode(holder.person()))
                .putInt((int) holder.number())
                .putShort((short) length)
                .put(lines)
                .array();
    }

    static List<Holder> read(byte[] part) {
        ByteBuffer bytes = ByteBuffer.wrap(part);
        List<Holder> holders = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] person = new byte[PERSON];
            bytes.get(person);
            long number = Integer.toUnsignedLong(bytes.getInt());
            int length = Short.toUnsignedInt(bytes.getShort());
            byte[] lines = new byte[length & ~PURCHASE];
            bytes.get(lines);
            holders.add(
                    new Holder(Hex.encode(person), number, lines(lines), (length & PURCHASE) != 0));
        }
        return holders;
    }

    /**
     * Passes the holders that {@code filter} wants to {@code wanted}; the others are not made.
     *
     * @param before the number of holders in the parts before this one
     * @return the number with those of this part
     */
    static int read(byte[] part, int before, LineFilter filter, Consumer<Placed> wanted) {
        int index = before;
        ByteBuffer bytes = ByteBuffer.wrap(part);
        for (int at = 0; at < part.length; index++) {
            int lines = at + PERSON + Integer.BYTES + Short.BYTES;
            int length = Short.toUnsignedInt(bytes.getShort(lines - Short.BYTES)) & ~PURCHASE;
            int next = lines + length;
            if (filter.wants(part, lines, next)) {
                Holder holder = read(Arrays.copyOfRange(part, at, next)).getFirst();
                wanted.accept(new Placed(index, holder));
            }
            at = next;
        }
        return index;
    }

    private static List<NumberLine> lines(byte[] packed) {
        return packed.length == 0 ? List.of() : PackedLines.unpack(packed);
    }
}
