package fairdraw.functions.campaigns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of entries and prizes: UUIDs, which callers may write in either case. */
final class LowerCaseId {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private LowerCaseId() {}

    /** The id as it is stored; empty for what is no UUID, so names nothing. */
    static Optional<String> parse(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT)).filter(id -> UUID.matcher(id).matches());
    }
}
