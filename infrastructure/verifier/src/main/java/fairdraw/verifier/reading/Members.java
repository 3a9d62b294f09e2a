package fairdraw.verifier.reading;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The members of one JSON object; each read refuses a member of another type or out of range.
 *
 * @param name the place of the object, for messages
 */
public record Members(String name, Json.Obj object) {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");

    /** Returns the members of a value; refuses a value that is not an object. */
    public static Members of(String name, Json value) throws Refuted {
        if (value instanceof Json.Obj object) {
            return new Members(name, object);
        }
        throw new Refuted(name + " is not an object");
    }

    public boolean has(String member) {
        return object.members().containsKey(member);
    }

    public Json json(String member) throws Refuted {
        Json value = object.members().get(member);
        if (value == null) {
            throw new Refuted(at(member) + " is missing");
        }
        return value;
    }

    public Members members(String member) throws Refuted {
        return of(at(member), json(member));
    }

    /** Returns the object of a member that must be present and may be null. */
    public Optional<Members> membersOrNull(String member) throws Refuted {
        return isNull(member) ? Optional.empty() : Optional.of(members(member));
    }

    /** Whether a member is null; refuses an absent member. */
    public boolean isNull(String member) throws Refuted {
        return json(member) instanceof Json.Null;
    }

    public List<Json> list(String member) throws Refuted {
        if (json(member) instanceof Json.Arr array) {
            return array.values();
        }
        throw new Refuted(at(member) + " is not a list");
    }

    public List<Members> listOfMembers(String member) throws Refuted {
        List<Members> all = new ArrayList<>();
        for (Json value : list(member)) {
            all.add(of(at(member) + "[" + all.size() + "]", value));
        }
        return all;
    }

    public List<Long> wholes(String member) throws Refuted {
        List<Long> all = new ArrayList<>();
        for (Json value : list(member)) {
            if (!(value instanceof Json.Whole whole)) {
                throw new Refuted(at(member) + " holds something that is not a whole number");
            }
            all.add(whole.value());
        }
        return all;
    }

    public String text(String member) throws Refuted {
        if (json(member) instanceof Json.Text text) {
            return text.value();
        }
        throw new Refuted(at(member) + " is not a string");
    }

    public long whole(String member, long from, long to) throws Refuted {
        if (json(member) instanceof Json.Whole whole
                && from <= whole.value()
                && whole.value() <= to) {
            return whole.value();
        }
        throw new Refuted(at(member) + " is not a whole number from " + from + " to " + to);
    }

    /** Returns the number of a member that may be absent, but not null. */
    public OptionalLong wholeIfAny(String member, long from, long to) throws Refuted {
        return has(member) ? OptionalLong.of(whole(member, from, to)) : OptionalLong.empty();
    }

    public boolean truthIfAny(String member) throws Refuted {
        if (!has(member)) {
            return false;
        }
        if (json(member) instanceof Json.Bool bool) {
            return bool.value();
        }
        throw new Refuted(at(member) + " is neither true nor false");
    }

    public Instant time(String member) throws Refuted {
        String text = text(member);
        try {
            // An instant has one text, without a fraction of zero.
            if (TIME.matcher(text).matches() && !text.endsWith(".000Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException noSuchTime) {
            throw new Refuted(at(member) + " is not a time: " + text);
        }
        throw new Refuted(at(member) + " is not a UTC time: " + text);
    }

    /** Returns the bytes of a member in lower-case hex; refuses any other length. */
    public Bytes hex(String member, int length) throws Refuted {
        return hex(at(member), text(member), length);
    }

    public static Bytes hex(String name, String text, int length) throws Refuted {
        Refuted.unless(
                text.length() == 2 * length && HEX.matcher(text).matches(),
                name + " is not " + length + " bytes of lower-case hex");
        return new Bytes(HexFormat.of().parseHex(text));
    }

    /** Returns the bytes of a member in lower-case hex, of any length. */
    public Bytes hex(String member) throws Refuted {
        String text = text(member);
        return hex(at(member), text, text.length() / 2);
    }

    /** Returns the place of a member, for messages. */
    public String at(String member) {
        return name.isEmpty() ? member : name + "." + member;
    }
}
