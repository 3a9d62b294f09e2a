package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.Fingerprint;
import java.util.Optional;

/** The proof that a shop sends with the person who claims a place. */
public record Proof(Optional<String> token, Optional<Fingerprint> fingerprint) {

    public static final Proof NONE = new Proof(Optional.empty(), Optional.empty());

    public static Proof of(String token) {
        return new Proof(Optional.of(token), Optional.empty());
    }

    /** Returns this proof with the fingerprint of a device. */
    public Proof from(String device) {
        return new Proof(token, Fingerprint.of(device));
    }
}
