package fairdraw.domain.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.sealing.EntriesContract;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Sha256;

/** The behaviour of every implementation of entries that reads participations of giveaways. */
public interface ParticipationEntriesContract extends EntriesContract {

    Participations participations();

    Draws draws();

    @Override
    default Draw open(int number) {
        Draw draw = SampleGiveaways.open(new DrawId("draw_" + number));
        assertThat(draws().create(draw)).isTrue();
        return draw;
    }

    @Override
    default Entry enter(Draw draw, int person) {
        String key = Sha256.hex("person " + person).substring(0, 32);
        participations()
                .enter(draw, EnteringContract.entrant(key), 0, draw.rules().times().openAt());
        return participations()
                .find(draw, key)
                .map(part -> part.entry(part.records().getFirst()))
                .orElseThrow();
    }
}
