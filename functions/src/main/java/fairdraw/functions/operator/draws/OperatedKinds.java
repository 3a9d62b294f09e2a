package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import java.util.List;

/** The kinds of draw that operators know. */
final class OperatedKinds {

    private static final List<OperatedKind> ALL =
            List.of(new OperatedLottery(), new OperatedGiveaway(), new OperatedCampaign());

    private OperatedKinds() {}

    static OperatedKind of(Draw draw) {
        return ALL.stream().filter(each -> each.kind().equals(draw.kind())).findAny().orElseThrow();
    }
}
