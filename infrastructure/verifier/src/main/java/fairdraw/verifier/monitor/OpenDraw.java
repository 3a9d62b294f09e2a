package fairdraw.verifier.monitor;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A draw that is announced and has not ended.
 *
 * @param rules the hash under which it was announced last
 */
record OpenDraw(
        String id, String org, long no, String rules, Instant due, boolean sealed, boolean drawn) {

    private static final long LARGEST = (1L << 53) - 1;

    /** Reads a draw as it was kept. */
    static OpenDraw of(String id, Members kept) throws Refuted {
        return new OpenDraw(
                id,
                kept.text("org"),
                kept.whole("no", 1, LARGEST),
                kept.text("rules"),
                kept.time("due"),
                kept.truthIfAny("sealed"),
                kept.truthIfAny("drawn"));
    }

    /** Returns what is kept of it. */
    Json kept() {
        SortedMap<String, Json> members = new TreeMap<>();
        members.put("org", new Json.Text(org));
        members.put("no", new Json.Whole(no));
        members.put("rules", new Json.Text(rules));
        members.put("due", new Json.Text(due.toString()));
        members.put("sealed", new Json.Bool(sealed));
        members.put("drawn", new Json.Bool(drawn));
        return new Json.Obj(members);
    }

    OpenDraw seal() {
        return new OpenDraw(id, org, no, rules, due, true, drawn);
    }

    OpenDraw draw() {
        return new OpenDraw(id, org, no, rules, due, sealed, true);
    }
}
