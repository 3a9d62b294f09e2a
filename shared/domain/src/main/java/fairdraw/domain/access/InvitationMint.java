package fairdraw.domain.access;

import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Makes new invitations without storing them. */
public final class InvitationMint {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final InstantSource clock;
    private final RandomGenerator random;

    /** Creates a mint whose secrets are as unpredictable as {@code random}. */
    public InvitationMint(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new invitation and the text of its code, which cannot be shown again. */
    public record Minted(Invitation invitation, String code) {}

    /** Returns a new invitation of this operator, valid for 24 hours. */
    public Minted mint(OperatorId operatorId, Maker maker) {
        var text = KeyText.random(Invitation.PREFIX, KeyText.randomId(random), random);
        var goodUntil = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(LIFETIME);
        return new Minted(
                new Invitation(text.id(), operatorId, text.secretHash(), maker, goodUntil),
                text.text());
    }
}
