package fairdraw.domain.imports;

import java.util.Optional;

/**
 * The fate of a line of an imported file.
 *
 * @param field the name of the cell that a fault is about; empty if it is about none
 */
public record Fate(Code code, Optional<String> field) {

    /** The words for the fates of lines. */
    public enum Code {
        /** It is entered by this request, or would be. */
        TAKEN,
        /** It was entered before. */
        REPEATED,
        /** It is no line of such a file. */
        INVALID,
        /** A line with the same id but other contents was entered before. */
        ID_REUSED,
        /** It may be entered or not; the same request again tells, or enters it. */
        NOT_NOW,
        /** Nobody may enter at this time. */
        NOT_OPEN,
        DRAW_FULL,

        LOTTERY_NOT_ACTIVE,
        NO_OPEN_DRAW,
        INVALID_LINES,
        MAX_TICKETS_EXCEEDED,

        /** The participant is a company, and the campaign is for people only. */
        COMPANY_EXCLUDED,
        /** The campaign requires a field of its participants that is nowhere. */
        FIELD_MISSING,
        /** Another participant has this value of the field. */
        FIELD_TAKEN,
        /** The campaign has no such prize to declare, or none left of it. */
        PRIZE_REFUSED,
        /** The entry is stored as rejected, or gets no lucky numbers. */
        REJECTED,
        /** The campaign makes its numbers itself. */
        NUMBERS_NOT_MANUAL,
        INVALID_NUMBERS,
        /** Another entry has one of the numbers; this one is stored without any. */
        NUMBER_TAKEN,

        /** The organisation has no such issuer of consumers. */
        UNKNOWN_ISSUER,
        /** The consumer has been denied the giveaway. */
        DENIED,
        /** The consumer has left the giveaway, and only they may enter it again. */
        LEFT,
        /** The giveaway takes nobody without a device. */
        FINGERPRINT_REQUIRED
    }

    public static final Fate TAKEN = of(Code.TAKEN);
    public static final Fate REPEATED = of(Code.REPEATED);
    public static final Fate ID_REUSED = of(Code.ID_REUSED, "id");
    public static final Fate NOT_NOW = of(Code.NOT_NOW);

    public static Fate of(Code code) {
        return new Fate(code, Optional.empty());
    }

    /** Returns a fate that is about one cell. */
    public static Fate of(Code code, String field) {
        return new Fate(code, Optional.of(field));
    }

    /** Whether the line is entered. */
    public boolean isEntered() {
        return code == Code.TAKEN || code == Code.REPEATED;
    }
}
