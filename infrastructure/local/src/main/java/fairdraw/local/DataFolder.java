package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import fairdraw.local.start.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data folder of the local runtime, locked against any other instance; without one nothing is
 * kept.
 */
final class DataFolder implements AutoCloseable {
    private final @Nullable Path folder;
    private final Path output;
    private final @Nullable FileChannel channel;

    private DataFolder(@Nullable Path folder, Path output, @Nullable FileChannel channel) {
        this.folder = folder;
        this.output = output;
        this.channel = channel;
    }

    /** Locks the folder, or throws {@link StartException} if it is in use or cannot be used. */
    static DataFolder open(@Nullable Path folder, Path output) {
        try {
            Files.createDirectories(output);
            if (folder == null) {
                return new DataFolder(null, output, null);
            }
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartException(
                        "the data folder " + folder + " is in use by another start");
            }
            return new DataFolder(folder, output, channel);
        } catch (IOException e) {
            throw new StartException("the data folder " + folder + " cannot be used: " + e);
        }
    }

    /** Returns the subfolder of that name; null if nothing is kept. */
    @Nullable Path folder(String name) {
        return folder == null ? null : folder.resolve(name);
    }

    /** Returns the kept JSON object of that name. */
    StateFile state(String name) {
        return StateFile.at(folder == null ? null : folder.resolve(name + ".json"));
    }

    /** Returns the path of a file that is written even if nothing is kept. */
    Path file(String name) {
        return (folder == null ? output : folder).resolve(name);
    }

    /**
     * Moves a file of an earlier start aside and returns its content, so that a reader who waits
     * for the file gets that of this start. Empty if nothing is kept.
     */
    ObjectNode setAside(String name) {
        Path file = file(name);
        Path aside = file.resolveSibling("earlier-" + name);
        try {
            if (folder == null) {
                Files.deleteIfExists(file);
                return Json.object();
            }
            if (Files.exists(file)) {
                Files.move(
                        file,
                        aside,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return StateFile.at(aside).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unlocks the folder. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            // The lock lasts until the channel is closed.
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
