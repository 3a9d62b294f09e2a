package fairdraw.functions.operator.campaigns;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code POST
 * /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/entries/{entryId}/reassign}:
 * assigns another prize to a declared win.
 */
public final class ReassignWinFunction implements RequestStreamHandler {

    private static final int LONGEST_ID = 36;

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeWin changeWin;

    public ReassignWinFunction() {
        this(Wiring.inLambda());
    }

    public ReassignWinFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeWin = wiring.campaignUseCases().changeWin();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::reassign);
    }

    private Reply reassign(Request request, OperatorCall call) {
        String prizeId = Identifier.read(request.body(body -> body.text("prizeId", LONGEST_ID)));
        return WinReplies.of(
                changeWin.reassign(
                        call.tenant(),
                        request.path("campaignId"),
                        request.path("entryId"),
                        prizeId));
    }
}
