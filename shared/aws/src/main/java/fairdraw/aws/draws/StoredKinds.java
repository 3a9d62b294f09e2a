package fairdraw.aws.draws;

import fairdraw.domain.draws.Draw;
import java.util.List;

/** The kinds of draw that the table Draws holds. */
final class StoredKinds {

    private static final List<KindItems> ALL =
            List.of(new LotteryDrawItems(), new GiveawayDrawItems(), new CampaignDrawItems());

    private StoredKinds() {}

    /** Returns the kind with this name in the rules document. */
    static KindItems named(String word) {
        return ALL.stream().filter(each -> each.kind().word().equals(word)).findAny().orElseThrow();
    }

    static KindItems of(Draw draw) {
        return named(draw.kind().word());
    }
}
