package fairdraw.domain.campaigns.participants;

import java.util.Locale;
import java.util.Map;

/** The address of a participant, as far as it was given. */
public record Address(Map<Part, String> parts) {

    /** A part of an address. */
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

        /** Returns the name of the member in requests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns only the type's name, to keep the address out of logs. */
    @Override
    public String toString() {
        return "Address";
    }
}
