package fairdraw.domain.draws.rules;

import fairdraw.fairness.Randomness;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The extraction of the Loteria Federal that a campaign's rules name, and how it becomes numbers.
 *
 * @param contest the extraction's number
 * @param date the day it is held
 * @param leadSeconds how long before the extraction the list must be sealed
 * @param keyHash the hash of the key that orders automatic numbers, in hex
 */
public record ExtractionRule(
        String contest,
        LocalDate date,
        ExtractionMap map,
        Fallback fallback,
        int leadSeconds,
        Optional<String> keyHash)
        implements Source {

    /** Two hours: the least lead of a live draw. */
    public static final int LEAST_LEAD = 7_200;

    private static final LocalTime LATEST = LocalTime.of(23, 0);

    /** Refuses a contest that is not 1 to 9 digits: the one after it must follow from it. */
    public ExtractionRule {
        if (!isContest(contest)) {
            throw new IllegalArgumentException("no such contest: " + contest);
        }
    }

    /** Whether rules can name an extraction by this text. */
    public static boolean isContest(String text) {
        return text.matches("[0-9]{1,9}");
    }

    /**
     * The extraction that a manifest names.
     *
     * @param late whether it is not the one that the rules name
     */
    public record Named(Randomness.Contest contest, boolean late) {}

    /**
     * When an extraction is held that a manifest named.
     *
     * @param drawAt when the extraction of the rules is held
     */
    public Instant heldAt(Randomness.Contest named, Instant drawAt) {
        return drawAt.plus(Duration.ofDays(ChronoUnit.DAYS.between(date, named.date())));
    }

    /**
     * The extraction for a list that was sealed at {@code at}: the one in the rules, or, if that is
     * less than {@code leadSeconds} away, the first one that is not. Extractions are held on
     * Wednesdays and Saturdays at the same time of day, and their numbers follow each other.
     *
     * @param drawAt when the extraction of the rules is held
     */
    public Named sealedAt(Instant at, Instant drawAt) {
        Randomness.Contest named = new Randomness.Contest(contest, date);
        long later = 0;
        while (at.isAfter(heldAt(named, drawAt).minusSeconds(leadSeconds))) {
            later++;
            named = new Randomness.Contest(plus(later), next(named.date()));
        }
        return new Named(named, later > 0);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() != DayOfWeek.WEDNESDAY
                && next.getDayOfWeek() != DayOfWeek.SATURDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private String plus(long later) {
        return Long.toString(Long.parseLong(contest) + later);
    }

    /** When it is held at the latest: at 20 h in Brasilia, which is 23 h UTC. */
    public Instant latest() {
        return date.atTime(LATEST).toInstant(ZoneOffset.UTC);
    }

    /** This rule with the hash of the key that orders automatic numbers, if there is one. */
    public ExtractionRule under(Optional<String> hash) {
        return new ExtractionRule(contest, date, map, fallback, leadSeconds, hash);
    }

    Map<String, Object> document() {
        Map<String, Object> document =
                Fields.members(
                        "contest", contest,
                        "date", date.toString(),
                        "map", map.tree(),
                        "fallback", fallback.name(),
                        "leadSeconds", leadSeconds,
                        "seriesCount", map.seriesCount());
        keyHash.ifPresent(hash -> document.put("keyHash", hash));
        return document;
    }

    static ExtractionRule parse(Map<?, ?> document) {
        return new ExtractionRule(
                Fields.text(document, "contest"),
                LocalDate.parse(Fields.text(document, "date")),
                ExtractionMap.ofTree(document.get("map"), Fields.whole(document, "seriesCount")),
                Fallback.valueOf(Fields.text(document, "fallback")),
                Fields.whole(document, "leadSeconds"),
                document.containsKey("keyHash")
                        ? Optional.of(Fields.text(document, "keyHash"))
                        : Optional.empty());
    }
}
