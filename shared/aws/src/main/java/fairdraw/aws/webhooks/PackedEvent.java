package fairdraw.aws.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fairdraw.aws.dynamodb.PackedText;
import fairdraw.domain.webhooks.Delivery;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Events as a delivery's item holds them: in as few bytes as possible, since each of its writes
 * costs a unit for every kilobyte.
 *
 * <p>The first byte is the edition of the {@link Dictionary}. Then comes the event's {@link
 * Skeleton}, deflated with that edition, then the bytes that the skeleton stands for. Release 1.0.0
 * wrote a zlib stream, whose first byte is no edition's.
 */
final class PackedEvent {

    private static final byte ZLIB = 0x78;
    private static final int CHUNK = 4_096;

    private PackedEvent() {}

    /** Returns the packed form of an event's canonical JSON, for the item with this key. */
    static byte[] pack(String json, Delivery.Key key) {
        var bones = Skeleton.of(json, key);
        var packed = new ByteArrayOutputStream();
        packed.write(Dictionary.NEWEST);
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(Dictionary.edition(Dictionary.NEWEST));
            deflater.setInput(bones.text().getBytes(ISO_8859_1));
            deflater.finish();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
        }
        packed.writeBytes(bones.digits());
        return packed.toByteArray();
    }

    /**
     * Returns the JSON that was packed for the item with this key; refuses what no release packed.
     */
    static String unpack(byte[] packed, Delivery.Key key) {
        if (packed[0] == ZLIB) {
            return PackedText.unpack(packed);
        }
        var text = new ByteArrayOutputStream();
        try (var inflater = new Inflater(true)) {
            inflater.setDictionary(Dictionary.edition(packed[0]));
            inflater.setInput(packed, 1, packed.length - 1);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a packed event that ends too early");
                }
                text.write(chunk, 0, length);
            }
            int digits = inflater.getRemaining();
            return Skeleton.json(
                    text.toString(ISO_8859_1),
                    ByteBuffer.wrap(packed, packed.length - digits, digits),
                    key);
        } catch (DataFormatException
                | BufferUnderflowException
                | IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException("an event that is not packed", broken);
        }
    }
}
