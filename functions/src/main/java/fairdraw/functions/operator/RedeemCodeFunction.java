package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Ids;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.Invitation;
import fairdraw.domain.access.RedeemInvitation;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * {@code POST /operator/v1/operators/redeem}: whoever proves to hold an operator's code is on
 * record, with the code's id for a key. No answer is kept for a repetition, for whoever made the
 * code could ask for it.
 */
public final class RedeemCodeFunction implements RequestStreamHandler {
    private final Endpoint<Guard.Anyone> endpoint;
    private final RedeemInvitation redeemInvitation;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    public RedeemCodeFunction() {
        this(Wiring.inLambda());
    }

    public RedeemCodeFunction(Wiring wiring) {
        endpoint = wiring.access().invited();
        redeemInvitation = wiring.access().redeemInvitation();
        audit = wiring.access().audit();
        ids = wiring.ids();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::redeem);
    }

    private Reply redeem(Request request, Guard.Anyone caller) {
        return redeemInvitation
                .find(request.body(body -> body.text("code", 256)))
                .map(invitation -> audited(request, invitation))
                .orElseGet(RedeemCodeFunction::invalid);
    }

    private Reply audited(Request request, Invitation invitation) {
        var call =
                new AuditRecord(
                        ids.prefixed("audit_"),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        invitation.operatorId(),
                        invitation.id(),
                        request.method(),
                        request.path(),
                        request.requestId());
        audit.write(call);
        var reply =
                redeemInvitation
                        .redeem(invitation)
                        .<Reply>map(AccessForms::newKey)
                        .orElseGet(RedeemCodeFunction::invalid);
        audit.write(call.answered(reply.status(), reply.madeKey()));
        return reply;
    }

    /** The same of a code that is unknown, used or too old. */
    private static Reply invalid() {
        return Reply.problem(401, "Invalid code");
    }
}
