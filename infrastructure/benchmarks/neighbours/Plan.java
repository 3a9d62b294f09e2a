import java.time.Duration;
import java.util.Set;

/** The sizes and times of all measures: to measure, or to see whether the command works. */
record Plan(
        int events,
        Duration noise,
        Duration step,
        Duration patience,
        int tickets,
        int ticketsOfMany,
        boolean offline,
        double rate,
        boolean throughput,
        boolean noisy) {

    static Plan of(Set<String> options) {
        double rate = 0;
        Set<String> known = Set.of("--short", "--offline", "--only=throughput", "--only=noise");
        for (String option : options) {
            if (option.startsWith("--rate=")) {
                rate = Double.parseDouble(option.substring("--rate=".length()));
            } else if (!known.contains(option)) {
                throw new IllegalArgumentException("there is no option " + option);
            }
        }
        boolean offline = options.contains("--offline");
        boolean throughput = !options.contains("--only=noise");
        boolean noisy = !options.contains("--only=throughput");
        return options.contains("--short")
                ? new Plan(
                        15,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(30),
                        150,
                        20,
                        offline,
                        rate,
                        throughput,
                        noisy)
                : new Plan(
                        60,
                        Duration.ofMinutes(3),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(2),
                        800,
                        100,
                        offline,
                        rate,
                        throughput,
                        noisy);
    }
}
