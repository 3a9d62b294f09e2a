package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.awards.ReportGaps;
import fairdraw.domain.campaigns.awards.ReportGaps.Outcome;
import fairdraw.domain.ids.CampaignId;
import fairdraw.fairness.extraction.NumberMap;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/gap-report}: the effect
 * of unheld numbers on the chances of those that are held.
 */
public final class GetGapReportFunction extends HttpFunction<OperatorCall> {

    private static final MathContext DIGITS = new MathContext(6);

    private final ReportGaps reportGaps;

    public GetGapReportFunction() {
        this(Wiring.inLambda());
    }

    public GetGapReportFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_GAP_REPORT).forMuch());
        reportGaps = wiring.campaigns().reportGaps();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return switch (reportGaps.of(call.tenant(), new CampaignId(request.path("campaignId")))) {
            case Outcome.Reported(var report, var map) ->
                    Reply.json(
                            200,
                            Json.object()
                                    .put("numbers", report.numbers())
                                    .put("luckiest", Json.of(report.luckiest().tree()))
                                    .put("chance", rounded(report.chance()))
                                    .put("timesFair", rounded(report.timesFair()))
                                    .put("verdict", report.verdict().name())
                                    .put("map", map(map)));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.NotSealed _ -> Reply.problem(409, "Draw is not sealed");
            case Outcome.Empty _ -> Reply.problem(409, "Nobody holds a number");
        };
    }

    private static Json map(NumberMap map) {
        return Json.object().put("stretch", map.stretch()).put("taken", map.taken());
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(DIGITS);
    }
}
