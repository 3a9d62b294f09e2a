package fairdraw.domain.giveaways.places;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.RootKeys;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.Standing;
import java.time.Instant;
import java.util.Optional;

/** The one check of whoever comes for a won place, whether it is looked at or claimed. */
final class PlaceHolders {

    private final Admissions admissions;
    private final RootKeys keys;

    PlaceHolders(Admissions admissions, RootKeys keys) {
        this.admissions = admissions;
        this.keys = keys;
    }

    /** What a shop sends along of the person before it: token, fingerprint, both or neither. */
    record Proof(Optional<String> token, Optional<Fingerprint> fingerprint) {

        boolean isEmpty() {
            return token.isEmpty() && fingerprint.isEmpty();
        }
    }

    /** Why somebody is not taken for the holder of a place. */
    enum Doubt {
        /** The draw asks for a fingerprint, and none came along. */
        NO_FINGERPRINT,
        /** The place is bound to another device. */
        OTHER_DEVICE,
        /** The token sent along is not the place's. */
        WRONG_TOKEN
    }

    /** The doubt about what was sent along with a place, if any. */
    Optional<Doubt> doubt(Standing standing, Standing.Win win, Proof proof, Instant at) {
        Draw draw = standing.draw();
        if (draw.giveaway().requiresFingerprint() && proof.fingerprint().isEmpty()) {
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
