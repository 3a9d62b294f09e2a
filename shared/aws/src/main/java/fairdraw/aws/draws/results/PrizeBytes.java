package fairdraw.aws.draws.results;

import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.encoding.Hex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prizes in their stored form, one after the other: leaf (32 bytes), nonce (32 bytes), the length
 * of the subject (1 byte) and of the packed lines (2 bytes), the subject and the lines.
 */
final class PrizeBytes {

    static final int HASH = 32;

    private static final int FIXED = 2 * HASH + 1 + Short.BYTES;

    private PrizeBytes() {}

    static byte[] write(Prize prize) {
        byte[] subject = prize.subject().getBytes(StandardCharsets.US_ASCII);
        byte[] lines = PackedLines.pack(prize.lines());
        return ByteBuffer.allocate(FIXED + subject.length + lines.length)
                .put(Hex.decode(prize.leaf()))
                .put(Hex.decode(prize.nonce()))
                .put((byte) subject.length)
                .putShort((short) lines.length)
                .put(subject)
                .put(lines)
                .array();
    }

    static List<Prize> read(byte[] part) {
        ByteBuffer bytes = ByteBuffer.wrap(part);
        List<Prize> prizes = new ArrayList<>();
        while (bytes.hasRemaining()) {
            String leaf = Hex.encode(next(bytes, HASH));
            String nonce = Hex.encode(next(bytes, HASH));
            int subject = Byte.toUnsignedInt(bytes.get());
            int lines = Short.toUnsignedInt(bytes.getShort());
            prizes.add(
                    new Prize(
                            leaf,
                            new String(next(bytes, subject), StandardCharsets.US_ASCII),
                            nonce,
                            PackedLines.unpack(next(bytes, lines))));
        }
        return prizes;
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] next = new byte[length];
        bytes.get(next);
        return next;
    }
}
