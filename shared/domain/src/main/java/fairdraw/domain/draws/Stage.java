package fairdraw.domain.draws;

import java.util.Optional;

/** What a draw's progress says about the stages that it has passed. */
public final class Stage {

    private Stage() {}

    /** The seal, of a draw that has one and was not cancelled. */
    public static Optional<Progress.Sealed> sealed(Draw draw) {
        return draw.progress() instanceof Progress.Sealed sealed
                ? Optional.of(sealed)
                : drawn(draw)
                        .map(Progress.Drawn::sealed)
                        .or(() -> awarded(draw).map(Progress.Awarded::sealed));
    }

    /** The numbers, of a draw that is drawn. */
    public static Optional<Progress.Drawn> drawn(Draw draw) {
        return draw.progress() instanceof Progress.Drawn drawn
                ? Optional.of(drawn)
                : settled(draw).map(Progress.Settled::drawn);
    }

    /** The prizes, of a draw that is settled. */
    public static Optional<Progress.Settled> settled(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Settled settled -> Optional.of(settled);
            case Progress.Completed(var settled, _, _) -> Optional.of(settled);
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Drawn _,
                    Progress.Awarded _,
                    Progress.Concluded _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }

    /** The places, of a draw whose places are given. */
    public static Optional<Progress.Awarded> awarded(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Awarded awarded -> Optional.of(awarded);
            case Progress.Concluded(var awarded, _, _) -> Optional.of(awarded);
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Drawn _,
                    Progress.Settled _,
                    Progress.Completed _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }
}
