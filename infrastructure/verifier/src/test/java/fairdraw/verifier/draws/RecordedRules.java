package fairdraw.verifier.draws;

import fairdraw.verifier.checks.JudgedDraws;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import org.jspecify.annotations.Nullable;

/** The rules of a recorded draw, and changes of them that have a hash of their own. */
public record RecordedRules(String draw, Json.Obj document) {

    /** Returns the rules of the judged draw of a name. */
    public static RecordedRules of(String name) throws Refuted {
        Members judged = JudgedDraws.named(name).members();
        String draw = judged.text("draw");
        return new RecordedRules(
                draw,
                judged.members("answers")
                        .members("/v1/draws/" + draw + "/evidence")
                        .members("rules")
                        .members("document")
                        .object());
    }

    /**
     * Returns these rules with a member set, which is one of a member's where it is {@code a/b}.
     */
    public RecordedRules with(String path, @Nullable Object value) {
        return new RecordedRules(draw, Written.with(document, path, value));
    }

    /** Returns these rules without a member. */
    public RecordedRules without(String member) {
        return new RecordedRules(draw, Written.without(document, member));
    }

    /** Reads the rules under the hash that they have. */
    public DrawRules read() throws Refuted {
        return readAs(Hashes.sha256(Canonical.bytes(document)).hex());
    }

    /** Reads the rules under a hash. */
    DrawRules readAs(String hash) throws Refuted {
        Json envelope = Written.object("hash", hash, "document", document);
        return RulesReading.of(Members.of("rules", envelope), draw);
    }
}
