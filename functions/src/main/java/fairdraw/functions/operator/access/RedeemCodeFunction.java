package fairdraw.functions.operator.access;

import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.access.Invitation;
import fairdraw.domain.access.RedeemInvitation;
import fairdraw.functions.guards.AuditTrail;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/operators/redeem}: a caller with a valid invitation code is audited
 * under the code's id. The answer is not kept for repetitions, since the maker of the code could
 * ask for it.
 */
public final class RedeemCodeFunction extends HttpFunction<Guard.Anyone> {
    private final RedeemInvitation redeemInvitation;
    private final AuditTrail trail;

    public RedeemCodeFunction() {
        this(Wiring.inLambda());
    }

    public RedeemCodeFunction(Wiring wiring) {
        super(wiring.surfaces().invited());
        redeemInvitation = wiring.access().redeemInvitation();
        trail = wiring.access().auditTrail();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone caller) {
        return redeemInvitation
                .find(request.body(body -> body.text("code", 256)))
                .map(invitation ->
                        trail.follow(
                                request,
                                invitation.operatorId().text(),
                                invitation.id(),
                                Subject.NONE.made(invitation.operatorId().text()),
                                () -> redeem(invitation)))
                .orElseGet(RedeemCodeFunction::invalid);
    }

    private Reply redeem(Invitation invitation) {
        return redeemInvitation
                .redeem(invitation)
                .<Reply>map(AccessView::newKey)
                .orElseGet(RedeemCodeFunction::invalid);
    }

    /** Returns the same refusal for a code that is unknown, used or expired. */
    private static Reply invalid() {
        return Reply.problem(401, "Invalid code");
    }
}
