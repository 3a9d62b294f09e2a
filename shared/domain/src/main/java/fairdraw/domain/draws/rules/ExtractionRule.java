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
import java.util.OptionalLong;

/**
 * The extraction of the Loteria Federal that a campaign's rules name, and its mapping to numbers.
 *
 * @param contest the number of the extraction
 * @param date the day of the extraction
 * @param leadSeconds the least seconds between the seal of the list and the extraction
 * @param keyHash the hash of the key that orders automatic numbers, in hex
 * @param maxGap the most times its fair share that any number may win, above which the rules void
 *     the draw; empty for no limit
 */
public record ExtractionRule(
        String contest,
        LocalDate date,
        ExtractionMap map,
        Fallback fallback,
        int leadSeconds,
        Optional<String> keyHash,
        OptionalLong maxGap)
        implements Source {

    /** Two hours: the least lead of a live draw, in seconds. */
    public static final int LEAST_LEAD = 7_200;

    private static final LocalTime LATEST = LocalTime.of(23, 0);

    /**
     * Refuses a contest that is not 1 to 9 digits, since the number of the next contest must follow
     * from it.
     */
    public ExtractionRule {
        if (!isContest(contest)) {
            throw new IllegalArgumentException("no such contest: " + contest);
        }
    }

    /** A rule that voids no draw. */
    public ExtractionRule(
            String contest,
            LocalDate date,
            ExtractionMap map,
            Fallback fallback,
            int leadSeconds,
            Optional<String> keyHash) {
        this(contest, date, map, fallback, leadSeconds, keyHash, OptionalLong.empty());
    }

    /** Whether {@code text} can name an extraction in rules: 1 to 9 digits. */
    public static boolean isContest(String text) {
        return text.matches("[0-9]{1,9}");
    }

    /**
     * Returns the time of the extraction that decides.
     *
     * @param drawAt the time of the extraction that the rules name
     */
    public Instant heldAt(Randomness.Contest named, Instant drawAt) {
        return drawAt.plus(Duration.ofDays(ChronoUnit.DAYS.between(date, named.date())));
    }

    /** Returns the extraction in the rules. */
    public Randomness.Contest planned() {
        return new Randomness.Contest(contest, date);
    }

    /**
     * Returns the first contest after {@code named} that is still {@code leadSeconds} away at
     * {@code at}. Extractions take place on Wednesdays and Saturdays at the same time of day, with
     * consecutive numbers.
     *
     * @param drawAt the time of the extraction that the rules name
     */
    public Randomness.Contest following(Randomness.Contest named, Instant at, Instant drawAt) {
        Randomness.Contest later = next(named);
        while (isPast(later, at, drawAt)) {
            later = next(later);
        }
        return later;
    }

    private boolean isPast(Randomness.Contest named, Instant at, Instant drawAt) {
        return at.isAfter(heldAt(named, drawAt).minusSeconds(leadSeconds));
    }

    private static Randomness.Contest next(Randomness.Contest named) {
        return new Randomness.Contest(
                Long.toString(Long.parseLong(named.contest()) + 1), next(named.date()));
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() != DayOfWeek.WEDNESDAY
                && next.getDayOfWeek() != DayOfWeek.SATURDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * Returns the latest possible time of the extraction: 20:00 in Brasilia, which is 23:00 UTC.
     */
    public Instant latest() {
        return date.atTime(LATEST).toInstant(ZoneOffset.UTC);
    }

    /**
     * Returns this rule with the hash of the key that orders automatic numbers, if there is one.
     */
    public ExtractionRule under(Optional<String> hash) {
        return new ExtractionRule(contest, date, map, fallback, leadSeconds, hash, maxGap);
    }

    /** Returns this rule with the most times its fair share that any number may win. */
    public ExtractionRule voidAbove(OptionalLong most) {
        return new ExtractionRule(contest, date, map, fallback, leadSeconds, keyHash, most);
    }

    /**
     * Returns this rule as it is published.
     *
     * @param numbers the hash of the secret of automatic numbers, in hex
     * @throws IllegalArgumentException if the contest has a leading zero
     */
    public ExtractionRule registered(Optional<String> numbers) {
        if (contest.startsWith("0")) {
            throw new IllegalArgumentException("a contest has no leading zero: " + contest);
        }
        return under(numbers);
    }

    /**
     * Returns the member {@code extraction} of a rules document, which has {@code maxGap} beside
     * it.
     */
    public Map<String, Object> document() {
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

    /** Parses what {@link #document} wrote. */
    public static ExtractionRule parse(Map<?, ?> document) {
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
