package fairdraw.domain.campaigns.participants;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.EnrollmentField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The personal data of the participant in an entry, stored apart from everything else.
 *
 * @param phone in E.164 without the plus sign
 */
public record Enrollment(
        DocumentNumber document,
        Optional<String> fullName,
        Optional<EmailAddress> email,
        Optional<String> phone,
        Optional<LocalDate> birthdate,
        Optional<Address> address) {

    /** Returns the fields that are present besides the document number. */
    public Set<EnrollmentField> told() {
        Set<EnrollmentField> told = EnumSet.noneOf(EnrollmentField.class);
        for (EnrollmentField field : EnrollmentField.values()) {
            if (value(field).isPresent()) {
                told.add(field);
            }
        }
        return told;
    }

    private Optional<?> value(EnrollmentField field) {
        return switch (field) {
            case FULL_NAME -> fullName;
            case EMAIL -> email;
            case PHONE -> phone;
            case BIRTHDATE -> birthdate;
            case ADDRESS -> address;
        };
    }

    /** Returns only the type's name, to keep the personal data out of logs. */
    @Override
    public String toString() {
        return "Enrollment";
    }
}
