package fairdraw.domain.draws;

import java.util.Optional;

/** The stages that a draw has passed, as its state records them. */
public final class Stage {

    private Stage() {}

    /** Returns the seal of a draw that has one and was not cancelled; empty otherwise. */
    public static Optional<Progress.Sealed> sealed(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Sealed sealed -> Optional.of(sealed);
            case Progress.Decided decided -> Optional.of(decided.sealed());
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }

    /** Returns the numbers of a draw that is drawn; empty otherwise. */
    public static Optional<Progress.Drawn> drawn(Draw draw) {
        return draw.progress() instanceof Progress.Drawn drawn
                ? Optional.of(drawn)
                : settled(draw).map(Progress.Settled::drawn);
    }

    /** Returns the prizes of a draw that is settled; empty otherwise. */
    public static Optional<Progress.Settled> settled(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Settled settled -> Optional.of(settled);
            case Progress.Completed(var settled, _, _) -> Optional.of(settled);
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Decided _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }

    /** Returns the places of a draw that has awarded them; empty otherwise. */
    public static Optional<Progress.Awarded> awarded(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Awarded awarded -> Optional.of(awarded);
            case Progress.Concluded(var awarded, _, _) -> Optional.of(awarded);
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Decided _,
                    Progress.Cancelled _ ->
                    Optional.empty();
        };
    }
}
