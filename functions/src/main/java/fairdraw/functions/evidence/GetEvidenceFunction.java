package fairdraw.functions.evidence;

import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.evidence.PublishEvidence.After;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.wiring.Wiring;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /v1/draws/{drawId}/evidence}. */
public final class GetEvidenceFunction extends HttpFunction<Guard.Anyone> {

    private static final int LAST_RANK = 999_999_999;

    private final PublishEvidence publishEvidence;
    private final EvidenceReplies answers;

    public GetEvidenceFunction() {
        this(Wiring.inLambda());
    }

    public GetEvidenceFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        publishEvidence = wiring.draws().publishEvidence();
        answers = new EvidenceReplies(wiring.clock());
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return publishEvidence
                .evidence(
                        new DrawId(request.path("drawId")),
                        new After(claimsAfter(request), prizesAfter(request)))
                .map(evidence -> answers.reply(request, evidence))
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }

    private static Optional<Integer> claimsAfter(Request request) {
        return request.query("claimsAfter").isEmpty()
                ? Optional.empty()
                : Optional.of(request.query("claimsAfter", 0, LAST_RANK, 0));
    }

    private static Optional<String> prizesAfter(Request request) {
        Optional<String> after =
                request.query("prizesAfter").map(leaf -> leaf.toLowerCase(Locale.ROOT));
        if (after.filter(leaf -> !leaf.matches("[0-9a-f]{64}")).isPresent()) {
            throw BadInput.mustBe("prizesAfter", "a leaf of 64 hex digits");
        }
        return after;
    }
}
