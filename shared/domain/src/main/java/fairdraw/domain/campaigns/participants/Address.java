package fairdraw.domain.campaigns.participants;

import java.util.Locale;
import java.util.Map;

/** Where a participant lives, as far as it was told. */
public record Address(Map<Part, String> parts) {

    /** A line of an address. */
    public enum Part {
        ADDRESS_LINE_1,
        ADDRESS_LINE_2,
        NEIGHBORHOOD,
        CITY,
        /** A federative unit of Brazil, in two letters. */
        STATE,
        ZIPCODE,
        /** Two letters. */
        COUNTRY;

        /** The member in forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Says nothing, so that no log ever holds it. */
    @Override
    public String toString() {
        return "Address";
    }
}
