package fairdraw.functions.giveaways;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** Whom a server's call is about, and what their device sent along. */
record ConsumerBody(String consumerId, Optional<String> token, Optional<Fingerprint> fingerprint) {

    private static final int LONGEST_ID = 128;

    /** The published guides send the token as {@code token}, ours as {@code admissionToken}. */
    static ConsumerBody read(JsonBody body) {
        Optional<String> token = body.optionalText("token");
        Optional<String> admissionToken = body.optionalText("admissionToken");
        if (token.isPresent() && admissionToken.isPresent() && !token.equals(admissionToken)) {
            body.refuse("token", "the same as admissionToken where both are sent");
        }
        return new ConsumerBody(
                Identifier.read(body.text("consumerId", LONGEST_ID)),
                token.or(() -> admissionToken),
                body.optionalText("fingerprint").flatMap(Fingerprint::of));
    }
}
