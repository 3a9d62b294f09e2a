package fairdraw.domain.campaigns;

import java.util.Locale;

/** What a campaign may demand to know of a participant besides the document number. */
public enum EnrollmentField {
    FULL_NAME,
    EMAIL,
    PHONE,
    BIRTHDATE,
    ADDRESS;

    /** The member in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
