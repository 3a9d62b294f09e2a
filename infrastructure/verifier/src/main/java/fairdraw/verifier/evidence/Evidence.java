package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.List;
import java.util.Set;

/** The evidence of one draw, of which only the status is read yet. */
public record Evidence(String status, long pages, Members answer) {

    static final String CANCELLED = "CANCELLED";

    private static final Set<String> UNSEALED = Set.of("SCHEDULED", "OPEN", "CLOSED");
    private static final List<String> SEALED = List.of("SEALED", "DRAWN", "SETTLED", "COMPLETED");

    public static Evidence of(Json json, String draw) throws Refuted {
        Members answer = Members.of("", json);
        Refuted.unless(answer.text("draw").equals(draw), "the answer is about another draw");
        String status = answer.text("status");
        Refuted.unless(
                UNSEALED.contains(status) || SEALED.contains(status) || status.equals(CANCELLED),
                "no draw can be " + status);
        for (String member : List.of("manifest", "beacon", "result", "prizes")) {
            answer.json(member);
        }
        answer.list("claims");
        return new Evidence(status, answer.whole("pages", 0, Integer.MAX_VALUE), answer);
    }

    public boolean cancelled() {
        return status.equals(CANCELLED);
    }

    /** Whether the status requires a sealed list. */
    public boolean mustBeSealed() {
        return SEALED.contains(status);
    }

    /** Whether the status allows a sealed list. A CLOSED or CANCELLED draw may have one or not. */
    public boolean mayBeSealed() {
        return mustBeSealed() || status.equals("CLOSED") || cancelled();
    }

    public boolean mustBeDrawn() {
        return SEALED.indexOf(status) >= SEALED.indexOf("DRAWN");
    }

    /** Whether the status requires settled tiers, if the draw has tiers. */
    public boolean mustBeSettled() {
        return SEALED.indexOf(status) >= SEALED.indexOf("SETTLED");
    }

    public boolean completed() {
        return status.equals("COMPLETED");
    }
}
