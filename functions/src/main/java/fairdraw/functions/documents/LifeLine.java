package fairdraw.functions.documents;

import java.util.List;

/** The picture of how far a draw has come: its five moments on a line, of which some are past. */
final class LifeLine {
    private static final List<String> MOMENTS = List.of("open", "close", "seal", "draw", "end");
    private static final List<String> BEGUN =
            List.of("SCHEDULED", "OPEN", "CLOSED", "SEALED", "DRAWN", "COMPLETED");
    private static final int STEP = 120;

    private final Words words;

    LifeLine(Words words) {
        this.words = words;
    }

    /** Returns the picture of a draw of this status, for which the state in words stands beside. */
    String svg(String status, boolean sealed) {
        boolean cancelled = status.equals("CANCELLED");
        // A cancelled draw has come as far as its list shows.
        String reached = cancelled ? sealed ? "SEALED" : "OPEN" : settled(status);
        int past = BEGUN.indexOf(reached);
        var picture = new StringBuilder();
        for (int i = 0; i < MOMENTS.size(); i++) {
            int x = STEP / 2 + i * STEP;
            String look = i < past ? "past" : cancelled ? "never" : "ahead";
            if (i > 0) {
                picture.append(
                        "<path class=\"%s\" d=\"M%d 20H%d\"/>"
                                .formatted(look, x - STEP + 10, x - 10));
            }
            picture.append("<circle class=\"%s\" cx=\"%d\" cy=\"20\" r=\"8\"/>".formatted(look, x));
            picture.append(
                    "<text x=\"%d\" y=\"50\">%s</text>"
                            .formatted(x, Markup.text(words.say("life." + MOMENTS.get(i)))));
        }
        return "<svg class=\"life\" viewBox=\"0 0 %d 60\" aria-hidden=\"true\">%s</svg>"
                .formatted(STEP * MOMENTS.size(), picture);
    }

    private static String settled(String status) {
        return status.equals("SETTLED") ? "DRAWN" : status;
    }
}
