package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.entries.ChangeWin;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST
 * /operator/v1/organisations/{org}/{mode}/campaigns/{campaignId}/entries/{entryId}/revoke}: revokes
 * a declared win.
 */
public final class RevokeWinFunction extends HttpFunction<OperatorCall> {

    private final ChangeWin changeWin;

    public RevokeWinFunction() {
        this(Wiring.inLambda());
    }

    public RevokeWinFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REVOKE_WIN));
        changeWin = wiring.campaigns().changeWin();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return WinReplies.of(
                changeWin.revoke(
                        call.tenant(),
                        new CampaignId(request.path("campaignId")),
                        new EntryId(request.path("entryId"))));
    }
}
