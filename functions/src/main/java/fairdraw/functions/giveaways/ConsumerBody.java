package fairdraw.functions.giveaways;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** The consumer that a server's call is about, with the token and fingerprint of their device. */
record ConsumerBody(
        ConsumerId consumerId, Optional<String> token, Optional<Fingerprint> fingerprint) {

    private static final int LONGEST_ID = 128;

    /**
     * Reads the body; published guides call the token {@code token}, our own {@code
     * admissionToken}.
     */
    static ConsumerBody read(JsonBody body) {
        Optional<String> token = body.optionalText("token");
        Optional<String> admissionToken = body.optionalText("admissionToken");
        if (token.isPresent() && admissionToken.isPresent() && !token.equals(admissionToken)) {
            body.refuse("token", "the same as admissionToken where both are sent");
        }
        return new ConsumerBody(
                new ConsumerId(Identifier.read(body.text("consumerId", LONGEST_ID))),
                token.or(() -> admissionToken),
                body.optionalText("fingerprint").flatMap(Fingerprint::of));
    }
}
