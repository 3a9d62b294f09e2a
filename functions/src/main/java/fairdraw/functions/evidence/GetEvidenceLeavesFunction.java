package fairdraw.functions.evidence;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /v1/draws/{drawId}/evidence/leaves}. */
public final class GetEvidenceLeavesFunction implements RequestStreamHandler {

    private final Endpoint<Guard.Anyone> endpoint;
    private final PublishEvidence publishEvidence;
    private final EvidenceAnswers answers;

    public GetEvidenceLeavesFunction() {
        this(Wiring.inLambda());
    }

    public GetEvidenceLeavesFunction(Wiring wiring) {
        endpoint = wiring.open();
        publishEvidence = wiring.publishEvidence();
        answers = new EvidenceAnswers(wiring.clock());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::leaves);
    }

    private Reply leaves(Request request, Guard.Anyone anyone) {
        int page = Listing.page(request);
        return publishEvidence
                .leaves(request.path("drawId"), page)
                .map(leaves -> answers.reply(request, leaves))
                .orElseGet(() -> Reply.problem(404, "Leaves not found"));
    }
}
