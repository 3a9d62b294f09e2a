package fairdraw.domain.giveaways.erasure;

import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;

/** A removal of entrants that dies after some calls. */
final class DyingRemoval implements EraseEntrant.Removal {

    private final EraseEntrant.Removal real;
    private int left;

    DyingRemoval(EraseEntrant.Removal real, int left) {
        this.real = real;
        this.left = left;
    }

    @Override
    public void devices(Draw draw, String person) {
        live();
        real.devices(draw, person);
    }

    @Override
    public void entrant(Draw draw, String person) {
        live();
        real.entrant(draw, person);
    }

    private void live() {
        if (left-- == 0) {
            throw new NotNow("died");
        }
    }
}
