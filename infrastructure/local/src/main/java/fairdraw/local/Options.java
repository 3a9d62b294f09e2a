package fairdraw.local;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the local runtime is started.
 *
 * @param template the template to run
 * @param port where the API listens, 0 for a free port
 * @param bind the address on which the API and the AWS endpoint listen
 * @param data where everything is kept; null keeps nothing
 * @param output where logs and, without {@code data}, {@code demo.json} go
 */
record Options(Path template, int port, String bind, @Nullable Path data, Path output) {
    private static final int LARGEST_PORT = 65_535;

    /**
     * From {@code fairdraw.template}, {@code .port}, {@code .bind}, {@code .data} and {@code
     * .output}.
     */
    static Options of(Function<String, @Nullable String> properties) {
        String data = text(properties, "fairdraw.data", "");
        return new Options(
                Path.of(text(properties, "fairdraw.template", "template.yaml")).toAbsolutePath(),
                port(text(properties, "fairdraw.port", "8080")),
                text(properties, "fairdraw.bind", "127.0.0.1"),
                data.isEmpty() ? null : Path.of(data).toAbsolutePath(),
                Path.of(text(properties, "fairdraw.output", "target")).toAbsolutePath());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other impossible port.
        }
        throw new StartException("fairdraw.port must be from 0 to 65535, not " + text);
    }

    private static String text(
            Function<String, @Nullable String> properties, String name, String otherwise) {
        String value = properties.apply(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
