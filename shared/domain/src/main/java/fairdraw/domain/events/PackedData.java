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
 * The data of an event as it travels. The bus takes 256 KiB of an event and an item 400 KB, and ten
 * thousand lucky numbers are more than either: of data that is long, the long members travel
 * together as base 64 of their gzip form, and the short ones, by which rules choose, as they are.
 */
final class PackedData {

    /** Data of so many bytes is long; what is packed of it is a fraction of that. */
    private static final int LONG = 100_000;

    /** A member of so many bytes is long. */
    private static final int LONG_MEMBER = 1_000;

    private PackedData() {}

    /** Short members of long data, and its others packed; the second is null for short data. */
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

    /** The members in a text that {@link #of} made. */
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
