package fairdraw.functions.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The files that are packed with the functions. */
final class Packed {

    private Packed() {}

    /** Returns the text of a file in {@code documents/}. */
    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file that not every build packs into {@code documents/}. */
    static Optional<String> find(String name) {
        return Packed.class.getResource("/documents/" + name) == null
                ? Optional.empty()
                : Optional.of(text(name));
    }

    /** Returns the version of the functions, as the build wrote it. */
    static String version() {
        return built("version");
    }

    /** Returns the version of the library that renders the documentation. */
    static String swaggerUi() {
        return built("swagger-ui");
    }

    private static String built(String name) {
        var properties = new Properties();
        try (InputStream file = open("build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(
                Packed.class.getResourceAsStream("/documents/" + name), name + " is not packed");
    }
}
