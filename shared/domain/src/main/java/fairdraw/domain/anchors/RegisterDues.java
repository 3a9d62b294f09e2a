package fairdraw.domain.anchors;

import fairdraw.domain.anchors.AnchorPlan.Due;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Utf8;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The entries of a log that others have to see, and by when. */
final class RegisterDues {

    /** A draw announced late is only reported as late; it keeps no witness from other entries. */
    private static final String ANNOUNCEMENT = "draw";

    private static final Set<String> STAMPED = Set.of(ANNOUNCEMENT, "drawn", "end");

    private RegisterDues() {}

    /** Returns the entries with a deadline that decides something, in their order. */
    static List<Due> of(List<Registered> entries) {
        return entries.stream()
                .filter(entry -> !ANNOUNCEMENT.equals(member(entry.entry(), "t")))
                .flatMap(entry ->
                        entry.entry().deadline().stream()
                                .map(at -> new Due(entry.index(), at.getEpochSecond())))
                .toList();
    }

    /** Whether the time of an entry is worth a stamp. */
    static boolean isStamped(Draft entry) {
        return entry.deadline().isPresent()
                || STAMPED.contains(member(entry, "t"))
                || "EXPIRED".equals(member(entry, "event"));
    }

    private static String member(Draft entry, String name) {
        Map<?, ?> members =
                (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(Utf8.bytes(entry.body())));
        return members.get(name) instanceof String text ? text : "";
    }
}
