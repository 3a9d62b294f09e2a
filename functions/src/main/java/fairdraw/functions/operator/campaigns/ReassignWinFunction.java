package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST
 * /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/entries/{entryId}/reassign}:
 * assigns another prize to a declared win.
 */
public final class ReassignWinFunction extends HttpFunction<OperatorCall> {

    private static final int LONGEST_ID = 36;

    private final ChangeWin changeWin;

    public ReassignWinFunction() {
        this(Wiring.inLambda());
    }

    public ReassignWinFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REASSIGN_WIN, ReassignWinFunction::prizeId));
        changeWin = wiring.campaigns().changeWin();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        PrizeId prizeId = prizeId(request);
        return WinReplies.of(
                changeWin.reassign(
                        call.tenant(),
                        new CampaignId(request.path("campaignId")),
                        new EntryId(request.path("entryId")),
                        prizeId));
    }

    private static PrizeId prizeId(Request request) {
        return new PrizeId(Identifier.read(request.body(body -> body.text("prizeId", LONGEST_ID))));
    }
}
