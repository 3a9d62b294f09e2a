import java.util.List;

/** Figures as the table has them. */
final class Figures {
    private Figures() {}

    static String number(double number) {
        return number == Math.rint(number) ? "%.0f".formatted(number) : "%.1f".formatted(number);
    }

    static String time(double seconds) {
        return Double.isInfinite(seconds) ? "never" : "%.2f s".formatted(seconds);
    }

    static String summary(List<Double> delays, int sold) {
        return "%d of %d, p50 %s, p99 %s"
                .formatted(
                        delays.size(),
                        sold,
                        time(percentile(50, delays, sold)),
                        time(percentile(99, delays, sold)));
    }

    /** The nearest rank; an event that did not arrive is later than every other one. */
    static double percentile(int percent, List<Double> delays, int sold) {
        List<Double> sorted = delays.stream().sorted().toList();
        int rank = Math.max(1, (int) Math.ceil(sold * percent / 100.0));
        return rank <= sorted.size() ? sorted.get(rank - 1) : Double.POSITIVE_INFINITY;
    }
}
