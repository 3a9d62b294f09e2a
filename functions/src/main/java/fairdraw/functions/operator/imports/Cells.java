package fairdraw.functions.operator.imports;

import fairdraw.functions.json.Json;
import java.util.Map;
import java.util.Optional;

/** The cells of a line by their headings; a cell that the line lacks is empty. */
record Cells(Map<String, String> texts) {

    /** Whether the file has such a column. */
    boolean haveColumn(String name) {
        return texts.containsKey(name);
    }

    /** Returns the text of a cell; empty if nothing is in it. */
    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    /** Returns an object of those of the cells that something is in. */
    Json json(Iterable<String> names) {
        Json json = Json.object();
        for (String name : names) {
            text(name).ifPresent(text -> json.put(name, text));
        }
        return json;
    }
}
