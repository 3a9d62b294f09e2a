package fairdraw.functions.consumers;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.giveaways.ActiveDraws.Active;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.functions.giveaways.StateView;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.List;

/**
 * A consumer with all draws that they take part in. Personal data is null, since none is stored.
 */
final class CurrentConsumerView {
    private static final String DRAW = "draw";

    private CurrentConsumerView() {}

    static Json of(Consumer consumer, Instant since, List<Active> draws) {
        Json states = Json.published();
        draws.forEach(each -> states.put(each.draw().id().text(), StateView.of(each.state())));
        return Json.published()
                .put("id", consumer.id())
                .put("email", null)
                .put("phone", null)
                .put("fullName", null)
                .put("createdAt", since)
                .put(
                        "active",
                        Json.published()
                                .put("experiences", Json.object())
                                .put("queues", Json.object())
                                .put("draws", states)
                                .put("auctions", Json.object())
                                .put("timedReleases", Json.object())
                                .put("admissions", Json.object())
                                .put(
                                        "journeys",
                                        draws.stream().map(CurrentConsumerView::journey).toList()));
    }

    /**
     * Writes the journey of one draw; draws are grouped by sequences and belong to no experience.
     */
    private static Json journey(Active active) {
        EntrantState state = active.state();
        boolean admitted = state.admissionToken().isPresent();
        Json journey =
                Json.published()
                        .put("experienceId", null)
                        .put("sequenceId", GiveawayOccasion.of(active.draw()).sequenceId())
                        .put("journeyStage", admitted ? "admitted" : "routed")
                        .put("sequenceStage", admitted ? "admitted" : "participating")
                        .put(
                                "participation",
                                Json.published()
                                        .put("type", DRAW)
                                        .put("id", state.drawId())
                                        .put("status", state.status().name())
                                        .putIfPresent("admissionToken", state.admissionToken()));
        return admitted ? journey.put("admission", admission(active)) : journey;
    }

    private static Json admission(Active active) {
        EntrantState state = active.state();
        return Json.published()
                .put("distributionType", DRAW)
                .put("distributionId", state.drawId())
                .put("experienceId", null)
                .put("sequenceId", GiveawayOccasion.of(active.draw()).sequenceId())
                .put("admissionToken", state.admissionToken())
                .put("admittedAt", state.wonAt());
    }
}
