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
 * Where the local runtime keeps things: a folder that no other one may use meanwhile, or nowhere.
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

    /** Takes the folder, or throws {@link StartException} if that cannot be. */
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

    /** A folder of that name in it, null if nothing is kept. */
    @Nullable Path folder(String name) {
        return folder == null ? null : folder.resolve(name);
    }

    /** A kept JSON object of that name. */
    StateFile state(String name) {
        return StateFile.at(folder == null ? null : folder.resolve(name + ".json"));
    }

    /** Where a file goes that is written whether or not anything is kept. */
    Path file(String name) {
        return (folder == null ? output : folder).resolve(name);
    }

    /**
     * Answers what a file of an earlier start held, and takes it away, so that whoever waits for it
     * waits for this start's. Empty if nothing is kept.
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

    /** Gives the folder free. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            // Held until the channel is closed.
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
