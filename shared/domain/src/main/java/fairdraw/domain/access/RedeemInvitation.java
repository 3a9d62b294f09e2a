package fairdraw.domain.access;

import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Stored;
import java.time.InstantSource;
import java.util.Optional;

/** Redeems invitations: gives new operators their first keys. */
public final class RedeemInvitation {
    private final Operators operators;
    private final KeyMint mint;
    private final InstantSource clock;

    public RedeemInvitation(Operators operators, KeyMint mint, InstantSource clock) {
        this.operators = operators;
        this.mint = mint;
        this.clock = clock;
    }

    /** Returns the invitation of a code, valid or not; empty if the secret belongs to none. */
    public Optional<Invitation> find(String text) {
        return KeyText.parse(text)
                .filter(code -> code.prefix().equals(Invitation.PREFIX))
                .flatMap(code -> {
                    var found = operators.invitation(code.id());
                    return code.isOf(found.map(Invitation::secretHash)) ? found : Optional.empty();
                });
    }

    /**
     * Stores the first key, whose text is in the result and nowhere else.
     *
     * @return empty, with nothing stored, if the code has been redeemed, has expired, or was made
     *     with a key that has been revoked since
     */
    public Optional<KeyMint.Minted> redeem(Invitation invitation) {
        if (!clock.instant().isBefore(invitation.goodUntil())) {
            return Optional.empty();
        }
        var order =
                KeyMint.Order.ofOperator(invitation.operatorId(), "first key")
                        .by(invitation.madeBy());
        var minted = mint.mint(order);
        var stored = operators.redeem(invitation, minted.credential());
        while (stored == Stored.ID_TAKEN) {
            minted = mint.mint(order);
            stored = operators.redeem(invitation, minted.credential());
        }
        return stored == Stored.DONE ? Optional.of(minted) : Optional.empty();
    }
}
