package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code POST
 * /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/entries/{entryId}/revoke}: revokes
 * a declared win.
 */
public final class RevokeWinFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeWin changeWin;

    public RevokeWinFunction() {
        this(Wiring.inLambda());
    }

    public RevokeWinFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeWin = wiring.campaignUseCases().changeWin();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::revoke);
    }

    private Reply revoke(Request request, OperatorCall call) {
        return WinReplies.of(
                changeWin.revoke(
                        call.tenant(), request.path("campaignId"), request.path("entryId")));
    }
}
