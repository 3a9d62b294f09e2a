package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.CampaignRules;
import fairdraw.domain.draws.rules.EntrantRules;
import fairdraw.domain.draws.rules.LotteryRules;
import java.util.List;

/**
 * The gates of any kind of draw; for a campaign with automatic numbers, its lanes serve as gates.
 */
public final class GatesOfAnyDraw implements Gates {

    private final Gates gates;
    private final Gates lanes;

    public GatesOfAnyDraw(Gates gates, Gates lanes) {
        this.gates = gates;
        this.lanes = lanes;
    }

    @Override
    public List<Tally> shut(Draw draw) {
        return of(draw).shut(draw);
    }

    @Override
    public List<Tally> tallies(Draw draw) {
        return of(draw).tallies(draw);
    }

    private Gates of(Draw draw) {
        return switch (draw.rules()) {
            case LotteryRules _, EntrantRules _ -> gates;
            case CampaignRules rules ->
                    switch (rules.luckyNumbers().generation()) {
                        case MANUAL -> gates;
                        case AUTOMATIC -> lanes;
                    };
        };
    }
}
