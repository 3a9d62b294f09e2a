package fairdraw.local.forging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.forging.ForgedDraw.OpenedLeaf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forgeries of a draw by an extraction, and of numbers that the instance gave. */
final class ForgedExtraction {

    private static final int NUMBER_AT = 32;
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);

    private ForgedExtraction() {}

    static List<Forgery> forgeries(ForgedDraw real) {
        List<Forgery> forgeries = new ArrayList<>();
        forgeries.add(Forgery.told("A17", "other prizes", ForgedExtraction::invent));
        forgeries.add(Forgery.told("B3", "a contest as if not held", ForgedExtraction::pass));
        forgeries.add(Forgery.told("N25", "void as if crowded", ForgedExtraction::crowded));
        forgeries.add(Forgery.told("N27", "the contest of another day", ForgedExtraction::move));
        if (real.evidence().at("/rules/document/luckyNumbers").has("keyHash")) {
            forgeries.add(Forgery.told("A16", "a number picked by hand", ForgedExtraction::pick));
        }
        return forgeries;
    }

    private static void invent(ForgedDraw draw) {
        draw.change(
                "drawn",
                drawn -> {
                    ((ArrayNode) drawn.path("prizes")).set(0, "00001");
                    return drawn;
                });
    }

    private static void move(ForgedDraw draw) {
        draw.change(
                "drawn",
                drawn -> {
                    LocalDate date = LocalDate.parse(drawn.path("date").asText());
                    return drawn.put("date", date.plusDays(1).toString());
                });
    }

    /** Passes the contest over, and draws by the next one, of a Wednesday or a Saturday. */
    private static void pass(ForgedDraw draw) {
        ObjectNode drawn = draw.own("drawn").getFirst();
        LocalDate date = LocalDate.parse(drawn.path("date").asText()).plusDays(1);
        while (!DAYS.contains(date.getDayOfWeek())) {
            date = date.plusDays(1);
        }
        String contest = Integer.toString(drawn.path("contest").asInt() + 1);
        ObjectNode passed =
                draw.entry("round")
                        .put("contest", contest)
                        .put("date", date.toString())
                        .put("why", "NOT_HELD");
        drawn.put("contest", contest).put("date", date.toString());
        draw.rewrite("drawn", "drawn", List.of(passed, drawn, draw.entry("end")));
    }

    private static void crowded(ForgedDraw draw) {
        ObjectNode cancel = ForgedRegister.cancelled(draw).put("why", "GAP").put("by", "rule");
        draw.rewrite("drawn", "drawn", List.of(cancel));
        ForgedRegister.takeBack(draw);
    }

    private static void pick(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        leaves.get(ForgedList.active(leaves)).packed()[NUMBER_AT + 3] ^= 1;
        draw.seal(leaves);
    }
}
