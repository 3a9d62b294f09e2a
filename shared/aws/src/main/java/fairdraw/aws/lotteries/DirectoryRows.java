package fairdraw.aws.lotteries;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.PackedLines;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of the listing directory as bytes: ids, times and numbers in binary, strings after their
 * length; some hundred bytes for a common ticket.
 */
final class DirectoryRows {

    private static final byte FORM = 1;
    private static final int VOID = 1;
    private static final int LABELLED = 2;
    private static final int PURCHASE = 4;
    private static final int FIXED = 2 + 4 * Long.BYTES + Long.BYTES + 3 * Short.BYTES;

    private DirectoryRows() {}

    /** Packs a row; refuses ids that are not UUIDs. */
    static byte[] pack(DirectoryRow row) {
        byte[] ref = utf8(row.ref().text());
        byte[] email = utf8(row.buyer().flatMap(Buyer::address).orElse(""));
        byte[] userId = utf8(row.buyer().flatMap(Buyer::userId).orElse(""));
        byte[] lines = PackedLines.pack(row.lines());
        ByteBuffer bytes =
                ByteBuffer.allocate(
                        FIXED + ref.length + email.length + userId.length + lines.length);
        bytes.put(FORM);
        bytes.put(flags(row));
        put(bytes, UUID.fromString(row.id().text()));
        put(bytes, UUID.fromString(row.drawId().text()));
        bytes.putLong(row.createdAt().toEpochMilli());
        put(bytes, ref);
        put(bytes, email);
        put(bytes, userId);
        bytes.put(lines);
        return bytes.array();
    }

    private static byte flags(DirectoryRow row) {
        return (byte)
                ((row.isVoid() ? VOID : 0)
                        | (row.buyer().flatMap(Buyer::userId).isPresent() ? LABELLED : 0)
                        | (row.isPurchase() ? PURCHASE : 0));
    }

    /** Reads a row that {@link #pack} has written. */
    static DirectoryRow unpack(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        if (bytes.get() != FORM) {
            throw new IllegalStateException("a row of an unknown form");
        }
        int flags = bytes.get();
        TicketId id = new TicketId(uuid(bytes));
        DrawId drawId = new DrawId(uuid(bytes));
        Instant createdAt = Instant.ofEpochMilli(bytes.getLong());
        TicketRef ref = new TicketRef(text(bytes));
        String email = text(bytes);
        String userId = text(bytes);
        byte[] lines = new byte[bytes.remaining()];
        bytes.get(lines);
        return new DirectoryRow(
                id,
                ref,
                drawId,
                buyer(email, Optional.of(userId).filter(_ -> (flags & LABELLED) != 0)),
                PackedLines.unpack(lines),
                createdAt,
                (flags & PURCHASE) != 0,
                (flags & VOID) != 0);
    }

    /** Returns the buyer; empty of one who was erased, since every other has a name. */
    private static Optional<Buyer> buyer(String email, Optional<String> userId) {
        return email.isEmpty() && userId.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Buyer(
                                Optional.of(email)
                                        .filter(text -> !text.isEmpty())
                                        .map(EmailAddress::new),
                                userId));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(ByteBuffer bytes, byte[] text) {
        bytes.putShort((short) text.length).put(text);
    }

    private static String uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
