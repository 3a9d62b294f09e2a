package fairdraw.domain.lotteries.tickets;

import fairdraw.fairness.prizes.NumberLine;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of lines, one byte a number: the counts of main and bonus numbers in a line, then
 * all lines in sequence.
 */
public final class PackedLines {

    private PackedLines() {}

    /** Packs the lines of one ticket: at least one, all of the same shape, numbers 0 to 255. */
    public static byte[] pack(List<NumberLine> lines) {
        NumberLine first = lines.getFirst();
        int main = first.main().size();
        int bonus = first.bonus().size();
        ByteBuffer packed = ByteBuffer.allocate(2 + lines.size() * (main + bonus));
        packed.put((byte) main).put((byte) bonus);
        for (NumberLine line : lines) {
            line.main().forEach(number -> packed.put(number.byteValue()));
            line.bonus().forEach(number -> packed.put(number.byteValue()));
        }
        if (packed.hasRemaining()) {
            throw new IllegalArgumentException("lines of different shapes");
        }
        return packed.array();
    }

    /** Unpacks bytes that {@link #pack} wrote. */
    public static List<NumberLine> unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        int main = Byte.toUnsignedInt(bytes.get());
        int bonus = Byte.toUnsignedInt(bytes.get());
        List<NumberLine> lines = new ArrayList<>();
        while (bytes.hasRemaining()) {
            lines.add(new NumberLine(numbers(bytes, main), numbers(bytes, bonus)));
        }
        return List.copyOf(lines);
    }

    private static List<Integer> numbers(ByteBuffer bytes, int count) {
        List<Integer> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            numbers.add(Byte.toUnsignedInt(bytes.get()));
        }
        return numbers;
    }
}
