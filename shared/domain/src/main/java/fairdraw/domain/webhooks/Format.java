package fairdraw.domain.webhooks;

import fairdraw.domain.events.EventName;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form and signature of events for a webhook, with the schedule of its attempts. */
public enum Format {
    /** Standard Webhooks. */
    STANDARD(15, "", "PT5S PT5M PT30M PT2H PT5H PT10H PT14H PT20H PT24H"),
    /** The published form of the lotteries. */
    LOTTERIES(10, "lottery.", "PT3M PT3M PT3M PT3M PT3M"),
    /** The published form of giveaways. */
    DRAWS(15, "draw. distribution. consumer.", "PT1M PT5M PT30M PT2H PT6H PT12H PT24H"),
    /** The published form of campaigns. */
    CAMPAIGNS(15, "", "PT5S PT30S PT2M PT15M PT1H PT6H PT16H"),
    /**
     * The published form of settled tickets, and Standard Webhooks for all other events of carts.
     */
    CARTS(15, "cart.", "PT5S PT30S PT5M PT30M PT2H PT6H PT12H PT24H");

    private final int seconds;
    private final String families;
    private final String waits;

    /**
     * @param families the prefixes of its events' names; all names if empty
     * @param waits the delays between its attempts
     */
    Format(int seconds, String families, String waits) {
        this.seconds = seconds;
        this.families = families;
        this.waits = waits;
    }

    /** Returns the word used in requests and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the longest duration of an attempt, response included. */
    public Duration patience() {
        return Duration.ofSeconds(seconds);
    }

    /** Returns the delay after that many failed attempts; empty if there are no more attempts. */
    public Optional<Duration> wait(int failed) {
        return words(waits).skip(failed - 1L).findFirst().map(Duration::parse);
    }

    /** Whether this format can deliver events of this type. */
    public boolean tells(String type) {
        return type.equals(EventName.WEBHOOK_TEST.word())
                || words(families).anyMatch(type::startsWith);
    }

    /** Whether a pattern can match events that this format can deliver. */
    public boolean canTell(String pattern) {
        return pattern.equals("*") || words(families).anyMatch(pattern::startsWith);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ", -1));
    }
}
