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
 * A JSON object in a file, or kept nowhere. A reader of the file sees the old or the new object,
 * never a part.
 */
public final class StateFile {
    private final @Nullable Path file;

    private StateFile(@Nullable Path file) {
        this.file = file;
    }

    /** Returns the object in {@code file}, or one that is kept nowhere if that is null. */
    public static StateFile at(@Nullable Path file) {
        return new StateFile(file);
    }

    /** Returns the object that was written last; an empty object if there is none. */
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

    /** Writes the object to a file that only this user can read. */
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
