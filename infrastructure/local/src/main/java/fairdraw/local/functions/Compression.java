package fairdraw.local.functions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;

/**
 * The gateway's compression of what functions answer.
 *
 * @param smallest the bytes of the smallest body that is compressed; empty if none is
 */
record Compression(OptionalInt smallest) {

    /** Returns the body as gzip if it is large enough and the caller takes it so. */
    Optional<byte[]> of(byte[] body, List<String> acceptEncoding) {
        if (smallest.isEmpty()
                || body.length < smallest.getAsInt()
                || acceptEncoding.stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .noneMatch(Compression::isGzip)) {
            return Optional.empty();
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(packed.toByteArray());
    }

    private static boolean isGzip(String coding) {
        String[] parts = coding.toLowerCase(Locale.ROOT).split(";");
        return parts[0].strip().equals("gzip")
                && Arrays.stream(parts)
                        .map(String::strip)
                        .noneMatch(part -> part.matches("q=0(\\.0*)?"));
    }
}
