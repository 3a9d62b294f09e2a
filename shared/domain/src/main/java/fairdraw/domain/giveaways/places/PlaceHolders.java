package fairdraw.domain.giveaways.places;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * The check of a person who presents themselves for a won place, shared by validation and claim.
 */
final class PlaceHolders {

    private final Admissions admissions;
    private final RootKeys keys;

    PlaceHolders(Admissions admissions, RootKeys keys) {
        this.admissions = admissions;
        this.keys = keys;
    }

    /** The proof that a shop sends for a person: token, fingerprint, both or neither. */
    record Proof(Optional<String> token, Optional<Fingerprint> fingerprint) {

        boolean isEmpty() {
            return token.isEmpty() && fingerprint.isEmpty();
        }
    }

    /** The reason why a person is not accepted as the holder of a place. */
    enum Doubt {
        /** The draw requires a fingerprint, and the request contains none. */
        NO_FINGERPRINT,
        /** The place is bound to another device. */
        OTHER_DEVICE,
        /** The token in the request is not the place's. */
        WRONG_TOKEN
    }

    /** Returns the doubt about the proof for a place; empty if there is none. */
    Optional<Doubt> doubt(Standing standing, Standing.Win win, Proof proof, Instant at) {
        Draw draw = standing.draw();
        if (GiveawayOccasion.of(draw).requiresFingerprint() && proof.fingerprint().isEmpty()) {
            return Optional.of(Doubt.NO_FINGERPRINT);
        }
        Optional<String> bound = standing.participation().device();
        if (bound.isPresent()
                && proof.fingerprint()
                        .filter(device -> !device.isBoundTo(bound.get(), keys, draw))
                        .isPresent()) {
            return Optional.of(Doubt.OTHER_DEVICE);
        }
        return proof.token()
                .filter(text -> !admissions.isToken(text, standing, win, at))
                .map(_ -> Doubt.WRONG_TOKEN);
    }
}
