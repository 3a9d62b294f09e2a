package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.util.Optional;
import java.util.Set;

/** The positions of each reader of a stream: the last sequence number handled, by shard. */
final class Positions {
    /** The position at the end of a shard that was read completely. */
    static final String END = "end";

    private final StateFile file;
    private final ObjectNode positions;

    Positions(StateFile file) {
        this.file = file;
        this.positions = file.read();
    }

    synchronized Optional<String> of(String reader, String shard) {
        JsonNode position = positions.path(reader).path(shard);
        return position.isTextual() ? Optional.of(position.asText()) : Optional.empty();
    }

    synchronized void keep(String reader, String shard, String position) {
        if (!(positions.get(reader) instanceof ObjectNode)) {
            positions.set(reader, Json.object());
        }
        ((ObjectNode) positions.get(reader)).put(shard, position);
        file.write(positions);
    }

    /** Removes the positions in shards that no longer exist. */
    synchronized void retain(String reader, Set<String> shards) {
        if (positions.get(reader) instanceof ObjectNode known && known.size() > shards.size()) {
            known.retain(shards);
            file.write(positions);
        }
    }
}
