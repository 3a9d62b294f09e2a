package fairdraw.functions.draws;

import fairdraw.domain.entrants.Fingerprint;
import fairdraw.functions.http.JsonBody;
import java.util.Optional;

/** Whom a server's call is about, and what their device sent along. */
record ConsumerBody(String consumerId, Optional<String> token, Optional<Fingerprint> fingerprint) {

    private static final int LONGEST_ID = 128;

    static ConsumerBody read(JsonBody body) {
        return new ConsumerBody(
                body.text("consumerId", LONGEST_ID),
                body.optionalText("admissionToken"),
                body.optionalText("fingerprint").flatMap(Fingerprint::of));
    }
}
