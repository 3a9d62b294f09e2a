package fairdraw.domain.campaigns;

import java.util.Locale;

/** The fields that a campaign may require of a participant besides the document number. */
public enum EnrollmentField {
    FULL_NAME,
    EMAIL,
    PHONE,
    BIRTHDATE,
    ADDRESS;

    /** Returns the name of the member in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
