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
 * the packed lines (2 bytes), the opening (64 bytes) where there is one, and the lines. They are
 * split into parts that each fit into an item. The highest bit of the length marks a ticket that
 * was bought with a cart, the next one an opening.
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

    private static final int OPENED = 0x4000;
    private static final int LENGTH = OPENED - 1;
    private static final int OPENING = 64;

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
        byte[] opening = Hex.decode(holder.opening());
        int length =
                lines.length
                        | (holder.isPurchase() ? PURCHASE : 0)
                        | (opening.length == 0 ? 0 : OPENED);
        return ByteBuffer.allocate(
                        PERSON + Integer.BYTES + Short.BYTES + opening.length + lines.length)
                .put(Hex.decode(holder.person()))
                .putInt((int) holder.number())
                .putShort((short) length)
                .put(opening)
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
            byte[] opening = new byte[opening(length)];
            bytes.get(opening);
            byte[] lines = new byte[length & LENGTH];
            bytes.get(lines);
            holders.add(
                    new Holder(
                            Hex.encode(person),
                            number,
                            lines(lines),
                            (length & PURCHASE) != 0,
                            Hex.encode(opening)));
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
            int behind = at + PERSON + Integer.BYTES + Short.BYTES;
            int length = Short.toUnsignedInt(bytes.getShort(behind - Short.BYTES));
            int lines = behind + opening(length);
            int next = lines + (length & LENGTH);
            if (filter.wants(part, lines, next)) {
                Holder holder = read(Arrays.copyOfRange(part, at, next)).getFirst();
                wanted.accept(new Placed(index, holder));
            }
            at = next;
        }
        return index;
    }

    private static int opening(int length) {
        return (length & OPENED) == 0 ? 0 : OPENING;
    }

    private static List<NumberLine> lines(byte[] packed) {
        return packed.length == 0 ? List.of() : PackedLines.unpack(packed);
    }
}
