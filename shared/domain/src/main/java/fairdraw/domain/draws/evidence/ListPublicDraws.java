package fairdraw.domain.draws.evidence;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.Organiser;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.OrganisationId;
import java.util.Optional;

/** The public list of an organisation's live draws, for those that have opted in. */
public final class ListPublicDraws {

    /**
     * A part of the list.
     *
     * @param organiser the public face of the organisation as it is now
     * @param draws the newest by creation first; without those that are not planned yet, so that
     *     there may be fewer than were asked for
     */
    public record Part(Organiser organiser, Page<Draw> draws) {}

    private final Organisers listed;
    private final Draws draws;

    /**
     * @param listed the public faces of the organisations that have opted in, and of no others
     */
    public ListPublicDraws(Organisers listed, Draws draws) {
        this.listed = listed;
        this.draws = draws;
    }

    /** Returns a part of the list; empty if there is no such organisation or it is not listed. */
    public Optional<Part> of(OrganisationId organisation, Page.Wanted wanted) {
        Tenant tenant = new Tenant(organisation, Mode.LIVE);
        return listed.of(tenant).map(organiser -> new Part(organiser, planned(tenant, wanted)));
    }

    private Page<Draw> planned(Tenant tenant, Page.Wanted wanted) {
        Page<Draw> page = draws.ofTenant(tenant, wanted);
        return new Page<>(
                page.items().stream()
                        .filter(draw -> !(draw.progress() instanceof Progress.Draft))
                        .toList(),
                page.next());
    }
}
