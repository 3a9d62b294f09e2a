package fairdraw.local.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times at which a schedule fires. */
public sealed interface ScheduleExpression {
    /** One instant. */
    record At(Instant instant) implements ScheduleExpression {}

    /** A fixed rate. */
    record Rate(Duration period) implements ScheduleExpression {}

    /**
     * Reads {@code at(2030-01-31T12:00:00)} in the zone, or {@code rate(5 minutes)}; empty for
     * anything else, {@code cron} included.
     */
    static Optional<ScheduleExpression> parse(String text, String zone) {
        Matcher rate = Patterns.RATE.matcher(text);
        if (rate.matches()) {
            int count = Integer.parseInt(rate.group(1));
            Duration unit =
                    switch (rate.group(2)) {
                        case "minute" -> Duration.ofMinutes(1);
                        case "hour" -> Duration.ofHours(1);
                        default -> Duration.ofDays(1);
                    };
            return count == 0 ? Optional.empty() : Optional.of(new Rate(unit.multipliedBy(count)));
        }
        Matcher at = Patterns.AT.matcher(text);
        if (!at.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new At(LocalDateTime.parse(at.group(1)).atZone(ZoneId.of(zone)).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The patterns of the expressions. */
    final class Patterns {
        private static final Pattern RATE =
                Pattern.compile("rate\\(([0-9]{1,6}) (minute|hour|day)s?\\)");
        private static final Pattern AT =
                Pattern.compile("at\\(([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})\\)");

        private Patterns() {}
    }
}
