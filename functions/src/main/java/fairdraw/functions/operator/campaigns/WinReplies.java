package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.entries.ChangeWin.Outcome;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;

/** The replies to calls that change declared wins. */
final class WinReplies {

    private WinReplies() {}

    static Reply of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var entryId, var win) ->
                    Reply.json(
                            200,
                            Json.object()
                                    .put("entryId", entryId)
                                    .put("prizeId", win.prizeId())
                                    .put("state", win.state().name()));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.NoWin _ -> Reply.problem(409, "Entry has no declared win that stands");
            case Outcome.PrizeUnknown _ ->
                    Reply.problem(409, "prizeId names no prize of the campaign");
            case Outcome.OutOfStock _ -> Reply.problem(409, "Prize is out of stock");
            case Outcome.Busy _ -> Reply.problem(503, "Too many requests at once, try again");
        };
    }
}
