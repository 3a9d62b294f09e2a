package fairdraw.aws.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Texts from outside, deflated, since they cost by size and are never searched. */
public final class PackedText {

    /** Well below an item's 400 KB. */
    private static final int LARGEST = 350_000;

    private PackedText() {}

    /** Returns the packed text; empty if it would not fit into an item. */
    public static Optional<byte[]> pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toByteArray()).filter(packed -> packed.length <= LARGEST);
    }

    /** Returns the text that {@link #pack} packed. */
    public static String unpack(byte[] packed) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
