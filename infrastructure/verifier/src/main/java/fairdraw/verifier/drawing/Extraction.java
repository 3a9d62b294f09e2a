package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The extraction that the rules name instead of a beacon, with the rules by which it is read.
 *
 * @param lead the least time between the seal and the extraction
 */
public record Extraction(
        Name name,
        DigitMap map,
        Fallback fallback,
        Duration lead,
        long seriesCount,
        Optional<Bytes> keyHash) {

    private static final Pattern CONTEST = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);

    /** The number and the day of an extraction. */
    public record Name(String contest, LocalDate date) {

        public static Name of(Members members) throws Refuted {
            String contest = members.text("contest");
            String date = members.text("date");
            Refuted.unless(
                    CONTEST.matcher(contest).matches(),
                    members.at("contest") + " is not 1 to 9 digits");
            // Farther years would have the calendar gone through for minutes.
            Refuted.unless(
                    DAY.matcher(date).matches(), members.at("date") + " is not a day: " + date);
            try {
                return new Name(contest, LocalDate.parse(date));
            } catch (DateTimeParseException noSuchDay) {
                throw new Refuted(members.at("date") + " is not a day: " + date);
            }
        }

        /** Returns the following extraction: the next number, on the next Wednesday or Saturday. */
        public Name next() {
            LocalDate day = date.plusDays(1);
            while (!DAYS.contains(day.getDayOfWeek())) {
                day = day.plusDays(1);
            }
            return new Name(Long.toString(Long.parseLong(contest) + 1), day);
        }

        @Override
        public String toString() {
            return contest + " of " + date;
        }
    }

    public static Extraction of(Members members) throws Refuted {
        long seriesCount = members.whole("seriesCount", 1, LuckyNumbers.MOST_SERIES);
        return new Extraction(
                Name.of(members),
                DigitMap.of(members.members("map"), seriesCount),
                Fallback.of(members.text("fallback")),
                Duration.ofSeconds(members.whole("leadSeconds", 0, Integer.MAX_VALUE)),
                seriesCount,
                LuckyNumbers.keyHash(members));
    }
}
