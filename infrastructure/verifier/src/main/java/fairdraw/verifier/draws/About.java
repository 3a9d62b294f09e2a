package fairdraw.verifier.draws;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of the rules that decides nothing.
 *
 * @param said what it says, one fact a text
 */
public record About(List<String> said) {

    private static final int LONGEST = 1000;

    /** Reads the member of a rules document, if it has one; refuses members of another type. */
    static About of(Members document) throws Refuted {
        List<String> said = new ArrayList<>();
        if (document.has("about")) {
            Members about = document.members("about");
            say(said, about, "name");
            if (about.has("organiser")) {
                Members organiser = about.members("organiser");
                said.add("organiser " + text(organiser, "name"));
                say(said, organiser, "url");
            }
            say(said, about, "prize");
            if (about.has("terms")) {
                Members terms = about.members("terms");
                said.add("terms " + text(terms, "url"));
                said.add("with the SHA-256 hash " + terms.hex("sha256", 32).hex());
            }
            say(said, about, "replaces");
        }
        return new About(List.copyOf(said));
    }

    /** Returns what it says as one text; empty if it says nothing. */
    public Optional<String> told() {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of("the rules say: " + String.join(", ", said));
    }

    private static void say(List<String> said, Members members, String member) throws Refuted {
        if (members.has(member)) {
            said.add(member + ' ' + text(members, member));
        }
    }

    private static String text(Members members, String member) throws Refuted {
        String text = members.text(member);
        int length = text.codePointCount(0, text.length());
        Refuted.unless(
                1 <= length && length <= LONGEST,
                members.at(member) + " is not 1 to " + LONGEST + " characters");
        return text;
    }
}
