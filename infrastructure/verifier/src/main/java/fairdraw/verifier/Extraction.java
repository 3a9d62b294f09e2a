package fairdraw.verifier;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The extraction that the rules name instead of a beacon, and how it is read. */
record Extraction(
        Name name,
        DigitMap map,
        Fallback fallback,
        long leadSeconds,
        long seriesCount,
        Optional<Bytes> keyHash) {

    private static final long LONGEST_LEAD = 366L * 86_400;

    /** Which extraction it is. */
    record Name(String contest, LocalDate date) {

        static Name of(Members members) throws Refuted {
            String date = members.text("date");
            try {
                return new Name(members.text("contest"), LocalDate.parse(date));
            } catch (DateTimeParseException noSuchDay) {
                throw new Refuted(members.at("date") + " is not a day: " + date);
            }
        }

        @Override
        public String toString() {
            return contest + " of " + date;
        }
    }

    static Extraction of(Members members) throws Refuted {
        long seriesCount = members.whole("seriesCount", 1, LuckyNumbers.MOST_SERIES);
        return new Extraction(
                Name.of(members),
                DigitMap.of(members.members("map"), seriesCount),
                Fallback.of(members.text("fallback")),
                members.whole("leadSeconds", 1, LONGEST_LEAD),
                seriesCount,
                LuckyNumbers.keyHash(members));
    }
}
