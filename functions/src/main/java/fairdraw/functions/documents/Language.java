package fairdraw.functions.documents;

import fairdraw.functions.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the page of a draw. */
enum Language {
    EN("English"),
    PT("Português"),
    ES("Español"),
    DE("Deutsch");

    private static final List<String> TAGS = List.of("en", "pt", "es", "de");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /**
     * Returns the language that the query's {@code lang} names, or else the first of the reader's
     * languages that there is; English if there is none.
     */
    static Language of(Request request) {
        return request.query("lang")
                .flatMap(Language::tagged)
                .or(() -> request.header("Accept-Language").flatMap(Language::accepted))
                .orElse(EN);
    }

    private static Optional<Language> tagged(String tag) {
        return TAGS.contains(tag)
                ? Optional.of(valueOf(tag.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Optional<Language> accepted(String header) {
        try {
            return header.isBlank()
                    ? Optional.empty()
                    : Optional.ofNullable(
                                    Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS))
                            .flatMap(Language::tagged);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Returns its tag, as in HTML's {@code lang}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its name in itself. */
    String ownName() {
        return ownName;
    }

    /** Returns the locale by whose rules numbers are written. */
    Locale locale() {
        return Locale.of(tag());
    }
}
