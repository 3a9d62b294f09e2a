package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.awards.EnterExtraction;
import fairdraw.domain.campaigns.awards.EnterExtraction.Outcome;
import fairdraw.domain.draws.results.Extractions.Said;
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
        Said said = request.body(ExtractionReader::said);
        return switch (enterExtraction.enter(
                call.tenant(),
                new CampaignId(request.path("campaignId")),
                call.operatorId(),
                said)) {
            case Outcome.Agreed(var agreed) ->
                    Reply.json(200, form("AGREED", new Said.Held(agreed)));
            case Outcome.Passed _ -> Reply.json(200, form("AGREED", said));
            case Outcome.Waiting(var kept) -> Reply.json(200, form("WAITING", kept));
            case Outcome.Differs(var fields) ->
                    different(fields, "Another operator entered another extraction");
            case Outcome.Other(var fields) -> different(fields, "Another extraction decides");
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.TooEarly _ -> Reply.problem(409, "No extraction is waited for");
            case Outcome.Decided _ -> Reply.problem(409, "Another extraction was agreed on");
        };
    }

    private static Json form(String status, Said said) {
        Json form =
                Json.object()
                        .put("status", status)
                        .put("contest", said.contest())
                        .put("date", said.date().toString());
        return switch (said) {
            case Said.Held(Extraction extraction) -> form.put("prizes", extraction.prizes());
            case Said.NotHeld _ -> form.put("held", false);
        };
    }

    private static Reply different(List<String> fields, String message) {
        return Reply.problem(
                409,
                message,
                fields.stream().map(field -> new FieldError(field, "differs")).toList());
    }
}
