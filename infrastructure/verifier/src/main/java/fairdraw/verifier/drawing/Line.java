package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;

/** A line of a ticket. */
public record Line(List<Long> main, List<Long> bonus) {

    /**
     * Reads the lines of a ticket; refuses a line that is not canonical or not allowed by the
     * rules.
     */
    public static List<Line> ofTicket(Json lines, NumberPools numbers) throws Refuted {
        if (!(lines instanceof Json.Arr array) || array.values().isEmpty()) {
            throw new Refuted("a ticket's lines are not a list with a line");
        }
        List<Line> all = new ArrayList<>();
        for (Json value : array.values()) {
            Members members = Members.of("a line", value);
            Line line = new Line(members.wholes("main"), members.wholes("bonus"));
            numbers.main().demandChoice(line.main, "a line's main");
            if (numbers.bonus().isPresent()) {
                numbers.bonus().get().demandChoice(line.bonus, "a line's bonus");
            } else {
                Refuted.unless(
                        line.bonus.isEmpty(), "a line has bonus numbers without a bonus pool");
            }
            all.add(line);
        }
        return all;
    }

    /** Returns the number of chosen numbers that were drawn. */
    static long matches(List<Long> chosen, List<Long> drawn) {
        return chosen.stream().filter(drawn::contains).count();
    }
}
