package fairdraw.domain.webhooks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an event is written and signed for an address, and how often it is tried. */
public enum Format {
    /** Standard Webhooks. */
    STANDARD(15, List.of(""), "PT5S PT5M PT30M PT2H PT5H PT10H PT14H PT20H PT24H"),
    /** The published form of the lotteries. */
    LOTTERIES(10, List.of("lottery."), "PT3M PT3M PT3M PT3M PT3M"),
    /** The published form of draws among people. */
    DRAWS(
            15,
            List.of("draw.", "distribution.", "consumer."),
            "PT1M PT5M PT30M PT2H PT6H PT12H PT24H"),
    /** The published form of campaigns. */
    CAMPAIGNS(15, List.of(""), "PT5S PT30S PT2M PT15M PT1H PT6H PT16H");

    private final Duration patience;
    private final List<String> families;
    private final List<Duration> waits;

    Format(int seconds, List<String> families, String waits) {
        this.patience = Duration.ofSeconds(seconds);
        this.families = families;
        this.waits = Arrays.stream(waits.split(" ", -1)).map(Duration::parse).toList();
    }

    /** The word in forms and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How long an attempt may take, answer included. */
    public Duration patience() {
        return patience;
    }

    /** How long to wait after so many attempts have failed; empty when there are no more. */
    public Optional<Duration> wait(int failed) {
        return failed <= waits.size() ? Optional.of(waits.get(failed - 1)) : Optional.empty();
    }

    /** Whether events of this type have a form here. */
    public boolean tells(String type) {
        return type.equals(Webhook.TEST) || families.stream().anyMatch(type::startsWith);
    }

    /** Whether a pattern can match events that have a form here. */
    public boolean canTell(String pattern) {
        return pattern.equals("*")
                || families.stream()
                        .anyMatch(family -> pattern.startsWith(family) || family.isEmpty());
    }
}
