package fairdraw.local.start;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The options of the local runtime.
 *
 * @param template the template to run
 * @param port the port of the API, 0 for a free port
 * @param bind the address on which the API and the AWS endpoint listen
 * @param data the folder that keeps everything; null keeps nothing
 * @param output the folder of the logs and, without {@code data}, of {@code demo.json}
 * @param requests the folder of requests whose variables the demo writes; null for none
 */
public record Options(
        Path template,
        int port,
        String bind,
        @Nullable Path data,
        Path output,
        @Nullable Path requests) {
    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads the properties {@code fairdraw.template}, {@code .port}, {@code .bind}, {@code .data},
     * {@code .output} and {@code .requests}.
     */
    public static Options of(Function<String, @Nullable String> properties) {
        return new Options(
                Path.of(text(properties, "fairdraw.template", "template.yaml")).toAbsolutePath(),
                port(text(properties, "fairdraw.port", "8080")),
                text(properties, "fairdraw.bind", "127.0.0.1"),
                folder(text(properties, "fairdraw.data", "")),
                Path.of(text(properties, "fairdraw.output", "target")).toAbsolutePath(),
                folder(text(properties, "fairdraw.requests", "")));
    }

    private static @Nullable Path folder(String text) {
        return text.isEmpty() ? null : Path.of(text).toAbsolutePath();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below, as any other impossible port.
        }
        throw new StartException("fairdraw.port must be from 0 to 65535, not " + text);
    }

    private static String text(
            Function<String, @Nullable String> properties, String name, String otherwise) {
        String value = properties.apply(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
