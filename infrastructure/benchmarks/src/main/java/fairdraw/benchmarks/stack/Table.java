package fairdraw.benchmarks.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures in Markdown. */
public final class Table {
    private final StringBuilder text = new StringBuilder();

    /** Makes a table with a title and columns, of which all but the first hold figures. */
    public Table(String title, String... columns) {
        text.append("### ").append(title).append("\n\n");
        row(List.of(columns));
        List<String> rule = new ArrayList<>(List.of("---"));
        for (int i = 1; i < columns.length; i++) {
            rule.add("---:");
        }
        row(rule);
    }

    /** Adds a row. */
    public void add(String name, Object... figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Object figure : figures) {
            cells.add(text(figure));
        }
        row(cells);
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String text(Object figure) {
        return switch (figure) {
            case Double number when number == Math.rint(number) ->
                    String.format(Locale.ROOT, "%,d", Math.round(number));
            case Double number -> String.format(Locale.ROOT, "%,.1f", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> figure.toString();
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
