package fairdraw.domain.draws.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.erasure.People.Sought;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PeopleByKindTest {

    private static final Draw LOTTERY =
            SampleDraws.open(
                    SampleDraws.TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));
    private static final Draw CAMPAIGN = SampleCampaign.of(SampleDraws.TENANT).draw();

    private final List<List<Sought>> asked = new ArrayList<>();

    private People knowing(String person) {
        return sought -> {
            asked.add(sought);
            return sought.stream().filter(one -> one.person().equals(person)).toList();
        };
    }

    @Test
    void eachKindIsAskedOnceForAllItsDrawsAndTheOrderStays() {
        Sought player = new Sought(LOTTERY, "player");
        Sought participant = new Sought(CAMPAIGN, "participant");
        People people =
                new PeopleByKind(
                        knowing("player"), Map.of(CampaignOccasion.KIND, knowing("participant")));

        assertThat(
                        people.present(
                                List.of(
                                        participant,
                                        new Sought(LOTTERY, "participant"),
                                        new Sought(CAMPAIGN, "player"),
                                        player)))
                .containsExactly(participant, player);

        assertThat(asked)
                .containsExactly(
                        List.of(participant, new Sought(CAMPAIGN, "player")),
                        List.of(new Sought(LOTTERY, "participant"), player));
    }
}
