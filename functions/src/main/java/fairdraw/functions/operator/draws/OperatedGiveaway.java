package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.giveaways.ArchiveGiveaway;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.PlanGiveaway.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/** A giveaway, of which operators change everything. */
final class OperatedGiveaway implements OperatedKind {

    private static final String ARCHIVED = "archived";

    @Override
    public Kind kind() {
        return GiveawayOccasion.KIND;
    }

    @Override
    public Json occasion(Draw draw) {
        return Json.object()
                .put("name", GiveawayOccasion.of(draw).name())
                .put("sequenceId", GiveawayOccasion.of(draw).sequenceId());
    }

    @Override
    public Json bounds(Draw draw) {
        EntrantRules rules = EntrantRules.of(draw);
        return Json.object()
                .put("winnerCount", rules.winnerCount())
                .put("admissionExpirationSeconds", rules.claimSeconds())
                .put("continueSelectingUntilCompleted", rules.passOn())
                .put("requireFingerprint", GiveawayOccasion.of(draw).requiresFingerprint())
                .put("maxEntries", rules.capacity())
                .put("maxEntriesPerDevice", rules.maxEntriesPerDevice())
                .put("archived", GiveawayOccasion.of(draw).archived());
    }

    @Override
    public Reply winners(Wiring wiring, Request request, Draw draw) {
        return new PlacesView(
                        wiring.giveaways().marks(),
                        wiring.giveaways().participations(),
                        new WinnersView(wiring.clock()))
                .reply(request, draw);
    }

    @Override
    public Reply entries(Wiring wiring, Request request, Draw draw) {
        EntrantList entrants =
                new EntrantList(wiring.giveaways().findEntrants(), draw, wiring.clock().instant());
        return new EntriesView(wiring.clock()).reply(request, draw.id(), entrants.form(), entrants);
    }

    @Override
    public Reply update(Wiring wiring, Request request, OperatorCall call) {
        return JsonBody.of(request.bytes())
                        .read(body -> body.optionalFlag(ARCHIVED), false)
                        .isPresent()
                ? archived(wiring, request, call)
                : changed(wiring, request, call);
    }

    /** Carries out a request that says whether the giveaway is archived, and may say no more. */
    private static Reply archived(Wiring wiring, Request request, OperatorCall call) {
        var id = new DrawId(request.path("drawId"));
        boolean archived = request.body(body -> body.flag(ARCHIVED));
        return switch (wiring.giveaways().archiveGiveaway().change(call.tenant(), id, archived)) {
            case ArchiveGiveaway.Outcome.Changed(var draw) ->
                    Reply.json(200, DrawView.draw(draw, wiring.clock().instant()));
            case ArchiveGiveaway.Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case ArchiveGiveaway.Outcome.Running _ -> Reply.problem(409, "Draw is not over");
            case ArchiveGiveaway.Outcome.Busy _ ->
                    Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private static Reply changed(Wiring wiring, Request request, OperatorCall call) {
        GiveawayReader reader = wiring.giveaways().giveawayReader();
        Outcome outcome =
                wiring.giveaways()
                        .planGiveaway()
                        .change(
                                call.tenant(),
                                new DrawId(request.path("drawId")),
                                form ->
                                        request.body(body ->
                                                reader.update(body, form, call.tenant().mode())));
        return switch (outcome) {
            case Outcome.Changed(var draw) ->
                    Reply.json(
                            200,
                            DrawView.draw(draw, List.<Gates.Tally>of(), wiring.clock().instant()));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
