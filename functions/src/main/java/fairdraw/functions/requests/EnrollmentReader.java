package fairdraw.functions.requests;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.participants.Address;
import fairdraw.domain.campaigns.participants.DocumentNumber;
import fairdraw.domain.campaigns.participants.Enrollment;
import fairdraw.domain.campaigns.participants.PhoneNumber;
import fairdraw.functions.json.JsonBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The reader of a participant's data in an entry. */
final class EnrollmentReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 200;
    private static final List<String> STATES =
            List.of(
                    "AC", "AL", "AP", "AM", "BA", "CE", "DF", "ES", "GO", "MA", "MT", "MS", "MG",
                    "PA", "PB", "PR", "PE", "PI", "RJ", "RN", "RS", "RO", "RR", "SC", "SP", "SE",
                    "TO");

    private final Instant now;

    EnrollmentReader(Instant now) {
        this.now = now;
    }

    Enrollment read(JsonBody body) {
        return new Enrollment(
                document(body),
                parsed(
                        body,
                        "full_name",
                        EnrollmentReader::name,
                        SHORTEST_NAME + " to " + LONGEST_NAME + " characters"),
                parsed(body, "email", EmailAddress::parse, "an e-mail address"),
                parsed(body, "phone", PhoneNumber::parse, "10 to 15 digits"),
                parsed(body, "birthdate", this::birthdate, "a past date such as 1990-12-31"),
                body.optionalObject("address")
                        .filter(address -> !address.isEmpty())
                        .map(EnrollmentReader::address));
    }

    private static DocumentNumber document(JsonBody body) {
        String member = "document_number";
        String text = body.text(member);
        Optional<DocumentNumber> document = DocumentNumber.parse(text);
        if (body.has(member) && document.isEmpty()) {
            body.refuse(member, "a valid CPF or CNPJ");
        }
        return document.orElseGet(() -> new DocumentNumber(text));
    }

    private static <T> Optional<T> parsed(
            JsonBody body, String member, Function<String, Optional<T>> parser, String what) {
        Optional<String> text = body.optionalText(member);
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            body.refuse(member, what);
        }
        return value;
    }

    private static Optional<String> name(String text) {
        String name = text.strip();
        return Optional.of(name)
                .filter(it -> {
                    int length = it.codePointCount(0, it.length());
                    return SHORTEST_NAME <= length && length <= LONGEST_NAME;
                });
    }

    private Optional<LocalDate> birthdate(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
            return Optional.of(LocalDate.parse(text)).filter(date -> date.isBefore(today));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Address address(JsonBody body) {
        Map<Address.Part, String> parts = new EnumMap<>(Address.Part.class);
        for (Address.Part part : Address.Part.values()) {
            body.optionalText(part.word(), LONGEST_LINE)
                    .map(String::strip)
                    .ifPresent(line -> parts.put(part, line));
        }
        String state = parts.getOrDefault(Address.Part.STATE, "SP");
        if (!STATES.contains(state)) {
            body.refuse(Address.Part.STATE.word(), "a state of Brazil in two letters");
        }
        String country = parts.getOrDefault(Address.Part.COUNTRY, "BR");
        if (!COUNTRY.matcher(country).matches()) {
            body.refuse(Address.Part.COUNTRY.word(), "a country in two letters");
        }
        return new Address(parts);
    }
}
