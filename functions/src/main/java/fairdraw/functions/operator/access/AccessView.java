package fairdraw.functions.operator.access;

import fairdraw.domain.access.InvitationMint;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.AboutView;
import java.util.Optional;

/** Organisations, operators and API keys in the answers to operators. */
final class AccessView {

    private AccessView() {}

    static Json organisation(Organisation organisation) {
        return Json.object()
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("createdAt", organisation.createdAt())
                .put("organiser", organisation.organiser().map(AboutView::organiser))
                .put("listed", organisation.listed());
    }

    static Json operator(Operator operator) {
        return Json.object()
                .put("id", operator.id())
                .put("name", operator.name())
                .put("role", operator.role().word())
                .put("organisation", operator.organisation())
                .put("createdAt", operator.createdAt());
    }

    static Json key(ApiKey key) {
        return Json.object()
                .put("id", key.id())
                .put("surface", key.surface().word())
                .put("kind", key.kind().word())
                .put("name", key.name())
                .put("prefix", key.prefix())
                .put("createdAt", key.createdAt())
                .put("madeBy", key.madeBy().map(AccessView::maker))
                .put("revokedAt", key.revokedAt())
                .putIfPresent("slug", key.campaign());
    }

    private static Json maker(Maker maker) {
        return Json.object().put("operatorId", maker.operatorId()).put("keyId", maker.keyId());
    }

    /** Returns a new key, in the only answer that shows its secret. */
    static Reply.Answer newKey(KeyMint.Minted minted) {
        return Reply.json(201, key(minted.key()).put("key", minted.text()))
                .after(minted.key().id());
    }

    /** Returns the same, or a refusal if the maker of the key was revoked meanwhile. */
    static Reply newKey(Optional<KeyMint.Minted> minted) {
        return minted.<Reply>map(AccessView::newKey).orElseGet(AccessView::makerRevoked);
    }

    /** Returns the refusal that every revoked key gets. */
    static Reply makerRevoked() {
        return Reply.problem(401, "Invalid API key");
    }

    /** Returns an invitation, in the only form that shows its code. */
    static Json invitation(InvitationMint.Minted minted) {
        return Json.object()
                .put("code", minted.code())
                .put("codeExpiresAt", minted.invitation().goodUntil());
    }

    static Json made(RevokeMade.Outcome outcome) {
        return Json.object()
                .put("revoked", outcome.revoked())
                .put("spared", outcome.spared())
                .put("complete", outcome.isComplete());
    }
}
