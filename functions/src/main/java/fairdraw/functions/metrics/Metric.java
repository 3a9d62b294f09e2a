package fairdraw.functions.metrics;

import java.util.List;

/** A number in the namespace {@code fairdraw}, which each stack has of its own. */
public enum Metric {
    /** The time that a request took. */
    MILLISECONDS("Milliseconds", "Milliseconds"),
    /** An answer of 5xx. */
    FAULTS("Faults", "Count"),
    /** An answer of 4xx; also by its reason. */
    REFUSALS("Refusals", "Count", true),
    /** A ticket, entry or entrant that was accepted. */
    ENTRIES("Entries", "Count"),
    /** The wait of the draw that is longest overdue. */
    OVERDUE_SECONDS("OverdueSeconds", "Seconds"),
    /** The age of a copy of keys that could not be read again. */
    STALE_SECONDS("StaleSeconds", "Seconds"),
    /** A step of a draw whose beacon the deployment does not know. */
    UNKNOWN_BEACONS("UnknownBeacons", "Count"),
    /** A record of a stream that cannot be processed as things are. */
    EVENTS_PARKED("EventsParked", "Count"),
    /** An attempt at a webhook that did not arrive. */
    WEBHOOK_FAILURES("WebhookFailures", "Count");

    private final String word;
    private final String unit;
    private final boolean byReason;

    Metric(String word, String unit) {
        this(word, unit, false);
    }

    Metric(String word, String unit, boolean byReason) {
        this.word = word;
        this.unit = unit;
        this.byReason = byReason;
    }

    /** Returns the name by which alarms know it. */
    public String word() {
        return word;
    }

    String unit() {
        return unit;
    }

    List<List<String>> dimensions() {
        List<String> all = List.of(Metrics.STACK);
        return byReason ? List.of(all, List.of(Metrics.STACK, Metrics.REASON)) : List.of(all);
    }
}
