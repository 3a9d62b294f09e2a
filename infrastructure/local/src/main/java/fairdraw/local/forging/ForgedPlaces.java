package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The forgeries of the places that a draw gave. */
final class ForgedPlaces {

    private ForgedPlaces() {}

    static List<Forgery> forgeries(ForgedDraw real) {
        List<Forgery> forgeries = new ArrayList<>();
        forgeries.add(Forgery.fork("A6", "a place expired at once", ForgedPlaces::expire));
        if (!real.own("freed").isEmpty()) {
            forgeries.add(Forgery.fork("A7", "the last freed place left out", ForgedPlaces::keep));
        }
        return forgeries;
    }

    private static void expire(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int behind = draw.place(entries, "drawn") + 1;
        ObjectNode freed =
                draw.entry("freed")
                        .put("leaf", kept(draw))
                        .put("event", "EXPIRED")
                        .put("by", "rule");
        entries.add(behind, ForgedDraw.text(freed));
        draw.show(entries, behind);
    }

    /** Returns the first leaf that takes part and that no entry freed. */
    static String kept(ForgedDraw draw) {
        Set<String> freed =
                draw.own("freed").stream()
                        .map(entry -> entry.path("leaf").asText())
                        .collect(Collectors.toSet());
        return draw.leaves().stream()
                .filter(ForgedList::isActive)
                .map(draw::hash)
                .filter(leaf -> !freed.contains(leaf))
                .findFirst()
                .orElseThrow();
    }

    private static void keep(ForgedDraw draw) {
        List<String> entries = draw.entries();
        int place = entries.indexOf(ForgedDraw.text(draw.own("freed").getLast()));
        entries.set(place, ForgedDraw.text(draw.entry("end").put("draw", "another")));
        draw.show(entries, place);
    }
}
