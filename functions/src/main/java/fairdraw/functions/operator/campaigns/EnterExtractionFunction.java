package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.awards.EnterExtraction;
import fairdraw.domain.campaigns.awards.EnterExtraction.Outcome;
import fairdraw.domain.ids.CampaignId;
import fairdraw.fairness.extraction.Extraction;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/extraction}: enters
 * the extraction, on which two operators must agree.
 */
public final class EnterExtractionFunction extends HttpFunction<OperatorCall> {

    private final EnterExtraction enterExtraction;

    public EnterExtractionFunction() {
        this(Wiring.inLambda());
    }

    public EnterExtractionFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.ENTER_EXTRACTION));
        enterExtraction = wiring.campaigns().enterExtraction();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Extraction extraction = request.body(ExtractionReader::extraction);
        return switch (enterExtraction.enter(
                call.tenant(),
                new CampaignId(request.path("campaignId")),
                call.operatorId(),
                extraction)) {
            case Outcome.Agreed(var agreed) -> Reply.json(200, form("AGREED", agreed));
            case Outcome.Waiting(var kept) -> Reply.json(200, form("WAITING", kept));
            case Outcome.Differs(var fields) ->
                    different(fields, "Another operator entered another extraction");
            case Outcome.Other(var fields) -> different(fields, "Another extraction decides");
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.TooEarly _ -> Reply.problem(409, "No extraction is waited for");
            case Outcome.Decided _ -> Reply.problem(409, "Another extraction was agreed on");
        };
    }

    private static Json form(String status, Extraction extraction) {
        return Json.object()
                .put("status", status)
                .put("contest", extraction.contest())
                .put("date", extraction.date().toString())
                .put("prizes", extraction.prizes());
    }

    private static Reply different(List<String> fields, String message) {
        return Reply.problem(
                409,
                message,
                fields.stream().map(field -> new FieldError(field, "differs")).toList());
    }
}
