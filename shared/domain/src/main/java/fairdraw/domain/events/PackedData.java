package fairdraw.domain.events;

import fairdraw.fairness.encoding.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The data of an event in its transport form. The bus accepts 256 KiB for an event and the table
 * 400 KB for an item, and ten thousand lucky numbers exceed both. So the long members of long data
 * travel together as base 64 of their gzip form; the short ones, which rules match on, stay as they
 * are.
 */
final class PackedData {

    /** Data of this many bytes is long; packing reduces it to a fraction. */
    private static final int LONG = 100_000;

    /** A member of this many bytes is long. */
    private static final int LONG_MEMBER = 1_000;

    private PackedData() {}

    /**
     * The short members of long data, and the others packed; {@code packed} is null for short data.
     */
    record Parts(Map<String, @Nullable Object> plain, @Nullable String packed) {}

    static Parts of(Map<String, @Nullable Object> data) {
        if (CanonicalJson.bytes(data).length < LONG) {
            return new Parts(data, null);
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        data.forEach((name, value) -> {
            boolean isLong = CanonicalJson.bytes(value).length >= LONG_MEMBER;
            (isLong ? others : plain).put(name, value);
        });
        return new Parts(plain, pack(others));
    }

    /** Returns the members in a text that {@link #of} packed. */
    static Map<String, @Nullable Object> unpack(String packed) {
        byte[] zipped = Base64.getDecoder().decode(packed);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            if (CanonicalJson.parse(in.readAllBytes()) instanceof Map<?, ?> object) {
                object.forEach((name, value) -> members.put((String) name, value));
            }
            return members;
        } catch (IOException broken) {
            throw new IllegalArgumentException("an event whose data is no gzip", broken);
        }
    }

    private static String pack(Map<String, @Nullable Object> members) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(CanonicalJson.bytes(members));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Base64.getEncoder().encodeToString(zipped.toByteArray());
    }
}
