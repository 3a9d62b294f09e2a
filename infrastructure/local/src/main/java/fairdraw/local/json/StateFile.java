package fairdraw.local.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is kept in a file, or nowhere; a reader sees the old or the new one, never a
 * part.
 */
public final class StateFile {
    private final @Nullable Path file;

    private StateFile(@Nullable Path file) {
        this.file = file;
    }

    /** One kept in {@code file}; kept nowhere if that is null. */
    public static StateFile at(@Nullable Path file) {
        return new StateFile(file);
    }

    /** What was kept last, an empty object if nothing was. */
    public ObjectNode read() {
        try {
            if (file == null || !Files.exists(file)) {
                return Json.object();
            }
            JsonNode tree = Json.parse(Files.readAllBytes(file));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException(file + " is not a JSON object");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the object, readable by this user only. */
    public synchronized void write(JsonNode object) {
        if (file == null) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        next,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(next, Json.pretty(object) + System.lineSeparator());
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
